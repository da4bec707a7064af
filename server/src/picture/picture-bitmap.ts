import type { Box, Size } from '@heard/shared/geometry';
import type { PictureBlock } from '@heard/shared/picture';
import { palettePng } from './png.ts';

/**
 * A picture in blocks and without letters, as PNG: for programs that cannot show the SVG beside it. Letters would need
 * typefaces of every script on the server; the words are in the SVG, in the alternative text and in the report itself.
 * @param longest pixels of its longer side, at most
 */
export function pictureBitmap(picture: Size, blocks: readonly PictureBlock[], longest: number): Buffer {
  const zoom = Math.min(2, longest / Math.max(picture.width, picture.height));
  const size = { width: pixels(picture.width * zoom), height: pixels(picture.height * zoom) };
  const palette = [...new Set(blocks.map(({ fill }) => fill))];
  const bitmap = new Uint8Array(size.width * size.height);
  for (const block of blocks) paint(bitmap, size, scaled(block, zoom), palette.indexOf(block.fill));
  return palettePng(size.width, bitmap, palette);
}

function paint(bitmap: Uint8Array, size: Size, { x, y, width, height }: Box, colour: number): void {
  const right = Math.min(size.width, x + width);
  for (let row = y; row < Math.min(size.height, y + height); row += 1)
    bitmap.fill(colour, row * size.width + x, row * size.width + right);
}

/** In whole pixels, and never gone. */
function scaled({ box }: PictureBlock, zoom: number): Box {
  const [x, y] = [Math.floor(box.x * zoom), Math.floor(box.y * zoom)];
  return {
    x,
    y,
    width: pixels((box.x + box.width) * zoom - x),
    height: pixels((box.y + box.height) * zoom - y),
  };
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length));
}
