import { boldness, fittingLines, themeMeasures } from '../layout/index.ts';
import { colours, softEdge, type Tint, tintOf } from './colours.ts';
import { drawCard, drawFarCard } from './draw-card.ts';
import type { PicturedTheme } from './picture.ts';
import { baseline, element, group, words } from './xml.ts';

const { padding, titleSize, titleLine, breadthSize } = themeMeasures;

/** Lines as high as those of the style sheet. */
const breadthLine = 22;
const letterSize = 24;

/** A theme with its cards, as it is seen from near. */
export function drawTheme({ box, colour, title, breadth, cards }: PicturedTheme): string {
  const tint = tintOf(colour);
  const region = group(
    box,
    ground(box.width, box.height, tint),
    ...title.map((line, index) => {
      const y = padding + index * titleLine + baseline(titleLine, titleSize);
      return words(padding, y, line, { 'font-size': titleSize, 'font-weight': 700 });
    }),
    drawLetter(tint, box.width - padding),
    words(padding, padding + title.length * titleLine + baseline(breadthLine, breadthSize), breadth, {
      'font-size': breadthSize,
      fill: colours.inkQuiet,
    }),
  );
  return region + cards.map((card) => drawCard(card, tint)).join('');
}

function ground(width: number, height: number, tint: Tint): string {
  return element('rect', {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    rx: 9,
    fill: tint.ground,
    stroke: softEdge(tint),
    'stroke-width': 2,
  });
}

function drawLetter({ edge, letter }: Tint, right: number): string {
  const top = padding + 1;
  const look = { 'font-size': 14, 'font-weight': 700, fill: colours.onTintEdge, 'text-anchor': 'middle' };
  return (
    element('rect', {
      x: right - letterSize,
      y: top,
      width: letterSize,
      height: letterSize,
      rx: 4,
      fill: edge,
    }) + words(right - letterSize / 2, top + baseline(letterSize, 14), letter, look)
  );
}

/** From far away, below its head. */
export function drawFarTheme({ box, colour, cards }: PicturedTheme): string {
  const tint = tintOf(colour);
  return (
    group(box, ground(box.width, box.height, tint)) + cards.map((card) => drawFarCard(card, tint)).join('')
  );
}

/** Pixels in which the sentence of a theme is seen from far away, and board units that it has at least. */
const farSize = 18;
const leastFarSize = 46;
const farLeading = 1.14;
/** So many letters' heights must a head be wide for its words to stay whole. */
const widthOfWords = 8;

/** The sentence of a theme in large letters, in front of notes that cannot be read from so far away. */
export function drawFarHead({ box, colour, name }: PicturedTheme, zoom: number): string {
  const wish = Math.max(leastFarSize, farSize / zoom);
  const size = Math.round(Math.min(wish, box.width / widthOfWords, box.height / 2));
  const line = size * farLeading;
  const most = Math.max(1, Math.floor((box.height - 2 * padding) / line));
  const lines = fittingLines(name, (box.width - 2 * padding) / boldness, size, most);
  return group(
    box,
    ground(box.width, Math.min(box.height, lines.length * line + 2 * padding), tintOf(colour)),
    ...lines.map((text, index) =>
      words(padding, padding + index * line + baseline(line, size), text, {
        'font-size': size,
        'font-weight': 700,
      }),
    ),
  );
}
