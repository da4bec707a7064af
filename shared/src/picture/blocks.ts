import type { Box } from '../geometry/index.ts';
import { colours, softEdge, type Tint, tintOf } from './colours.ts';
import { bandWidth, barHeight, barsOf } from './draw-card.ts';
import type { Picture, PicturedCard } from './picture.ts';

/** A rectangle of one colour. */
export interface PictureBlock {
  readonly box: Box;
  readonly fill: string;
}

/** A picture in rectangles alone, without letters; later ones lie over earlier ones. */
export function pictureBlocks({ width, height, themes, loose }: Picture): PictureBlock[] {
  const paper = { box: { x: 0, y: 0, width, height }, fill: colours.paper };
  const regions = themes.flatMap(({ box, colour, cards }) => {
    const tint = tintOf(colour);
    return [
      { box, fill: softEdge(tint) },
      { box: inside(box, 2), fill: tint.ground },
      ...cards.flatMap((card) => cardBlocks(card, tint)),
    ];
  });
  return [paper, ...regions, ...loose.flatMap((card) => cardBlocks(card))];
}

/** The same from so far away that a card is one block in the colour of its theme. */
export function farBlocks({ width, height, themes, loose }: Picture): PictureBlock[] {
  const paper = { box: { x: 0, y: 0, width, height }, fill: colours.paper };
  const regions = themes.flatMap(({ box, colour, cards }) => {
    const tint = tintOf(colour);
    return [{ box, fill: tint.ground }, ...cards.map((card) => ({ box: card.box, fill: softEdge(tint) }))];
  });
  return [paper, ...regions, ...loose.map(({ box }) => ({ box, fill: colours.inkQuiet }))];
}

function cardBlocks(card: PicturedCard, tint?: Tint): PictureBlock[] {
  const { box } = card;
  return [
    { box, fill: colours.line },
    { box: inside(box, 1), fill: colours.surface },
    ...(tint === undefined ? [] : [{ box: { ...box, width: bandWidth }, fill: tint.edge }]),
    ...barsOf(card).map(({ x, y, width }) => ({
      box: { x: box.x + x, y: box.y + y - barHeight / 2, width, height: barHeight },
      fill: colours.line,
    })),
  ];
}

function inside({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
