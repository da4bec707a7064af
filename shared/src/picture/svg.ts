import { cardMeasures, farZoom } from '../layout/index.ts';
import { colours } from './colours.ts';
import { drawCard, drawFarCard } from './draw-card.ts';
import { drawFarHead, drawFarTheme, drawTheme } from './draw-theme.ts';
import type { Picture } from './picture.ts';
import { boardWords } from './words.ts';
import { element, escaped, rounded, words } from './xml.ts';

export interface SvgOptions {
  /** Name of the picture. */
  readonly title: string;
  /** Families in the order in which they are tried, instead of those of the board. */
  readonly font?: string;
  /** Rules that bring its typeface along. */
  readonly style?: string;
  /** How large it will be seen: pixels for each board unit, 1 unless told. From far away it is drawn as the board is. */
  readonly zoom?: number;
}

/** The typeface of the board, and what comes nearest where it is not installed. */
const boardFont =
  "'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Arial, sans-serif";

/**
 * A picture as SVG 1.1: well-formed XML by itself, with nothing that is fetched from elsewhere, and marked by
 * attributes alone, since Word and others know no style sheets.
 */
export function pictureSvg(
  picture: Picture,
  { title, font = boardFont, style, zoom = 1 }: SvgOptions,
): string {
  const [width, height] = [rounded(picture.width), rounded(picture.height)];
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
    element('desc', {}, escaped(picture.description)),
    style === undefined ? '' : element('style', {}, escaped(style)),
    element('rect', { width, height, fill: colours.paper }),
    ...thingsOf(picture, zoom),
  );
}

/** In the order in which they lie over each other. */
function thingsOf({ width, height, themes, loose }: Picture, zoom: number): string[] {
  if (themes.length + loose.length === 0) {
    const look = { fill: colours.inkQuiet, 'text-anchor': 'middle' };
    return [words(width / 2, height / 2, boardWords.nothing, look)];
  }
  if (zoom < farZoom)
    return [
      ...themes.map(drawFarTheme),
      ...loose.map((card) => drawFarCard(card)),
      ...themes.map((theme) => drawFarHead(theme, zoom)),
    ];
  return [...themes.map(drawTheme), ...loose.map((card) => drawCard(card))];
}
