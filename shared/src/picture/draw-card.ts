import { cardMeasures, widthOf } from '../layout/index.ts';
import type { Run } from '../richtext/index.ts';
import { colours, type Tint } from './colours.ts';
import type { PicturedLine } from './lines.ts';
import type { PicturedCard } from './picture.ts';
import { boardWords } from './words.ts';
import { baseline, element, escaped, group, rounded, words } from './xml.ts';

const { padding, lineHeight, fontSize, sourceSize, listIndent } = cardMeasures;
const corner = 6;
const quiet = { 'font-size': sourceSize, fill: colours.inkQuiet };

/** A card with its words, as it is seen from near. */
export function drawCard(card: PicturedCard, tint?: Tint): string {
  const { box, lines, source, isCut } = card;
  const isEmpty = lines.every(({ runs }) => runs.length === 0);
  const below = padding + Math.max(1, lines.length) * lineHeight + 8 + baseline(20, sourceSize);
  const more = { ...quiet, 'font-weight': 600, fill: colours.primary, 'text-anchor': 'end' };
  return group(
    box,
    sheet(card, tint),
    isEmpty
      ? words(padding, lineAt(0), boardWords.emptyNote, { fill: colours.inkQuiet })
      : lines.map(drawLine).join(''),
    words(padding, below, source, quiet),
    isCut ? words(box.width - padding, below, boardWords.more, more) : '',
  );
}

/** From far away: where its words stand, as bars. */
export function drawFarCard(card: PicturedCard, tint?: Tint): string {
  const bars = barsOf(card).map(({ x, y, width }) => `M${x} ${y}h${width}`);
  const look = { stroke: colours.line, 'stroke-width': barHeight };
  return group(
    card.box,
    sheet(card, tint),
    bars.length === 0 ? '' : element('path', { d: bars.join(''), ...look }),
  );
}

export const barHeight = 8;

/** The middle of each line of words, from its start to its end, seen from the corner of the card. */
export function barsOf({ lines }: PicturedCard): { x: number; y: number; width: number }[] {
  return lines.flatMap(({ indent, runs }, index) => {
    const letters = widthOf(
      runs
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    );
    const width = Math.round((letters / 1000) * fontSize);
    return width === 0 ? [] : [{ x: padding + indent, y: padding + (index + 0.5) * lineHeight, width }];
  });
}

function sheet({ box: { width, height } }: PicturedCard, tint: Tint | undefined): string {
  const paper = { width, height, rx: corner, fill: colours.surface, stroke: colours.line };
  return element('rect', paper) + (tint === undefined ? '' : band(height, tint));
}

export const bandWidth = 4;

/** A strip of the theme's colour at the start of a card, within its rounded corners. */
function band(height: number, { edge }: Tint): string {
  const cut = corner - Math.sqrt(corner ** 2 - (corner - bandWidth) ** 2);
  const [top, bottom] = [rounded(cut), rounded(height - cut)];
  const arc = `A${corner} ${corner} 0 0 0`;
  return element('path', {
    d: `M${bandWidth} ${top}${arc} 0 ${corner}V${rounded(height - corner)}${arc} ${bandWidth} ${bottom}Z`,
    fill: edge,
  });
}

function drawLine({ indent, mark, runs }: PicturedLine, index: number): string {
  const [x, y] = [padding + indent, lineAt(index)];
  const back = listIndent * (mark === '•' ? 0.7 : 0.95);
  return words(x - back, y, mark) + drawRuns(x, y, runs);
}

/** Where the letters of a line stand. */
function lineAt(index: number): number {
  return padding + index * lineHeight + baseline(lineHeight, fontSize);
}

/** A part of a line that is bold or italic is a span of its own. */
function drawRuns(x: number, y: number, runs: readonly Run[]): string {
  if (runs.length === 0) return '';
  const parts = runs.map(({ text, bold, italic }) => {
    const look = {
      'font-weight': bold ? 700 : undefined,
      'font-style': italic ? 'italic' : undefined,
    };
    return bold || italic ? element('tspan', look, escaped(text)) : escaped(text);
  });
  return element('text', { x: rounded(x), y: rounded(y) }, ...parts);
}
