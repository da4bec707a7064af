import type { Box } from '../geometry/index.ts';
import { cardMeasures, themeMeasures } from '../layout/index.ts';
import type { Run } from '../richtext/index.ts';
import { colours, softEdge, type Tint, tints } from './colours.ts';
import type { Picture, PicturedCard, PicturedTheme } from './picture.ts';
import { boardWords } from './words.ts';
import { element, escaped } from './xml.ts';

export interface SvgOptions {
  /** Name of the picture. */
  readonly title: string;
  /** Families in the order in which they are tried, instead of that of the board. */
  readonly font?: string;
  /** Rules that bring its typeface along. */
  readonly style?: string;
}

/** The typeface of the board, and what comes nearest where it is not installed. */
const boardFont =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Arial, sans-serif";

/**
 * A picture as SVG 1.1: well-formed XML by itself, with nothing that is fetched from elsewhere, and marked by
 * attributes alone, since Word and others know no style sheets.
 */
export function pictureSvg(picture: Picture, { title, font = boardFont, style }: SvgOptions): string {
  const { themes, loose, description } = picture;
  const [width, height] = [rounded(picture.width), rounded(picture.height)];
  const isEmpty = themes.length + loose.length === 0;
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'font-family': font,
    'font-size': cardMeasures.fontSize,
    fill: colours.ink,
    'xml:space': 'preserve',
  };
  return element(
    'svg',
    root,
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(description)),
    style === undefined ? '' : element('style', {}, escaped(style)),
    element('rect', { width, height, fill: colours.paper }),
    ...themes.map(themeSvg),
    ...loose.map((card) => cardSvg(card)),
    isEmpty
      ? words(width / 2, height / 2, boardWords.nothing, { fill: colours.inkQuiet, 'text-anchor': 'middle' })
      : '',
  );
}

function themeSvg({ box, colour, title, breadth, cards }: PicturedTheme): string {
  const { padding, titleSize, titleLine, breadthSize } = themeMeasures;
  const tint = tintOf(colour);
  const { width, height } = box;
  const below = padding + title.length * titleLine;
  const region = at(
    box,
    element('rect', {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      rx: 9,
      fill: tint.ground,
      stroke: softEdge(tint),
      'stroke-width': 2,
    }),
    ...title.map((line, index) =>
      words(padding, padding + index * titleLine + baseline(titleLine, titleSize), line, {
        'font-size': titleSize,
        'font-weight': 700,
      }),
    ),
    letterSvg(tint, width - padding),
    words(padding, below + baseline(22, breadthSize), breadth, {
      'font-size': breadthSize,
      fill: colours.inkQuiet,
    }),
  );
  return region + cards.map((card) => cardSvg(card, tint)).join('');
}

function letterSvg({ edge, letter }: Tint, right: number): string {
  const size = 24;
  const top = themeMeasures.padding + 1;
  return (
    element('rect', { x: right - size, y: top, width: size, height: size, rx: 4, fill: edge }) +
    words(right - size / 2, top + baseline(size, 14), letter, {
      'font-size': 14,
      'font-weight': 700,
      fill: colours.onTintEdge,
      'text-anchor': 'middle',
    })
  );
}

const corner = 6;

function cardSvg({ box, lines, source, isCut }: PicturedCard, tint?: Tint): string {
  const { padding, lineHeight, fontSize, sourceSize } = cardMeasures;
  const { width, height } = box;
  const below = padding + Math.max(1, lines.length) * lineHeight;
  const quiet = below + 8 + baseline(20, sourceSize);
  const isEmpty = lines.every(({ runs }) => runs.length === 0);
  return at(
    box,
    element('rect', { width, height, rx: corner, fill: colours.surface, stroke: colours.line }),
    tint === undefined ? '' : bandSvg(height, tint),
    isEmpty
      ? words(padding, padding + baseline(lineHeight, fontSize), boardWords.emptyNote, {
          fill: colours.inkQuiet,
        })
      : lines
          .map(({ indent, mark, runs }, index) => {
            const y = padding + index * lineHeight + baseline(lineHeight, fontSize);
            return markSvg(mark, padding + indent, y) + runsSvg(padding + indent, y, runs);
          })
          .join(''),
    words(padding, quiet, source, { 'font-size': sourceSize, fill: colours.inkQuiet }),
    isCut
      ? words(width - padding, quiet, boardWords.more, {
          'font-size': sourceSize,
          'font-weight': 600,
          fill: colours.primary,
          'text-anchor': 'end',
        })
      : '',
  );
}

/** A strip of the theme's colour at the start of a card, within its rounded corners. */
function bandSvg(height: number, { edge }: Tint): string {
  const wide = 4;
  const cut = corner - Math.sqrt(corner ** 2 - (corner - wide) ** 2);
  const [top, bottom] = [rounded(cut), rounded(height - cut)];
  const arc = `A${corner} ${corner} 0 0 0`;
  return element('path', {
    d: `M${wide} ${top}${arc} 0 ${corner}V${rounded(height - corner)}${arc} ${wide} ${bottom}Z`,
    fill: edge,
  });
}

function markSvg(mark: string, x: number, y: number): string {
  const back = cardMeasures.listIndent * (mark === '•' ? 0.7 : 0.95);
  return words(x - back, y, mark);
}

/** One line; a part of it that is bold or italic is a span of its own. */
function runsSvg(x: number, y: number, runs: readonly Run[]): string {
  const parts = runs.map(({ text, bold, italic }) =>
    bold || italic
      ? element(
          'tspan',
          { 'font-weight': bold ? 700 : undefined, 'font-style': italic ? 'italic' : undefined },
          escaped(text),
        )
      : escaped(text),
  );
  return runs.length === 0 ? '' : element('text', { x: rounded(x), y: rounded(y) }, ...parts);
}

function words(x: number, y: number, text: string, look: Record<string, string | number> = {}): string {
  return text === '' ? '' : element('text', { x: rounded(x), y: rounded(y), ...look }, escaped(text));
}

function at({ x, y }: Box, ...inside: readonly string[]): string {
  return element('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...inside);
}

export function tintOf(colour: number): Tint {
  return tints[colour] ?? (tints[0] as Tint);
}

/** Where letters of the typeface stand in a line: as far below its middle as they rise above it. */
function baseline(line: number, size: number): number {
  return line / 2 + size * 0.33;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
