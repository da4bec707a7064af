import { type Box, boxAround, type Point, type Size, withoutStrays } from '../geometry/index.ts';
import { gap, wide } from './spacing.ts';

/**
 * Places for new boxes below everything that is already there, but for what strayed far away: in columns of about the shape
 * of a wide screen, each next one in the shortest column. Nothing overlaps, nothing that is there moves.
 */
export function spreadBelow(sizes: readonly Size[], taken: Iterable<Box>): Point[] {
  const around = boxAround(withoutStrays([...taken]));
  const corner = { x: around?.x ?? 0, y: around === null ? 0 : around.y + around.height + 2 * gap };
  const { widest, area } = measuresOf(sizes);
  return inColumns(sizes, corner, Math.round(Math.sqrt(area * wide) / (widest + gap)));
}

/**
 * Places for new boxes to the right of `block`, in columns about as high as it is, or wider where they are many. Free
 * of everything only where nothing lies right of the block.
 */
export function spreadBeside(sizes: readonly Size[], block: Box): Point[] {
  const corner = { x: block.x + block.width + 2 * gap, y: block.y };
  const { widest, area } = measuresOf(sizes);
  const height = Math.max(block.height + gap, Math.sqrt(area / wide));
  return inColumns(sizes, corner, Math.ceil(area / (widest + gap) / height));
}

/** The widest of the boxes, and the room they all take with the gaps between them. */
function measuresOf(sizes: readonly Size[]): { readonly widest: number; readonly area: number } {
  const widest = Math.max(0, ...sizes.map((size) => size.width));
  return { widest, area: sizes.reduce((sum, size) => sum + (widest + gap) * (size.height + gap), 0) };
}

/** Each next box in the shortest of so many columns of one width. */
function inColumns(sizes: readonly Size[], corner: Point, count: number): Point[] {
  const { widest } = measuresOf(sizes);
  const columns = Math.max(1, count);
  const heights = new Array<number>(columns).fill(0);
  return sizes.map((size) => {
    const shortest = Math.min(...heights);
    const column = heights.indexOf(shortest);
    heights[column] = shortest + size.height + gap;
    return { x: corner.x + column * (widest + gap), y: corner.y + shortest };
  });
}
