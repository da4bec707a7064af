import { type Box, boxAround, type Point, type Size } from '../geometry/index.ts';

const gap = 32;

/**
 * Places for new boxes below everything that is already there: in columns of about the shape of a wide screen,
 * each next one in the shortest column. Nothing overlaps, nothing that is there moves.
 */
export function spreadBelow(sizes: readonly Size[], taken: Iterable<Box>): Point[] {
  const around = boxAround(taken);
  const left = around?.x ?? 0;
  const top = around === null ? 0 : around.y + around.height + 2 * gap;
  const widest = Math.max(0, ...sizes.map((size) => size.width));
  const area = sizes.reduce((sum, size) => sum + (widest + gap) * (size.height + gap), 0);
  const columns = Math.max(1, Math.round(Math.sqrt(area * 1.6) / (widest + gap)));
  const heights = new Array<number>(columns).fill(0);
  return sizes.map((size) => {
    const shortest = Math.min(...heights);
    const column = heights.indexOf(shortest);
    heights[column] = shortest + size.height + gap;
    return { x: left + column * (widest + gap), y: top + shortest };
  });
}
