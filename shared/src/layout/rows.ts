import type { Box, Point, Size } from '../geometry/index.ts';
import { gap, wide } from './spacing.ts';

/** The width in which boxes of these sizes, laid in rows, are together about of the shape of a wide screen. */
export function rowWidth(sizes: readonly Size[]): number {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  return Math.max(Math.sqrt(area * wide), ...sizes.map(({ width }) => width));
}

/**
 * Places for boxes in rows from `corner` on, none wider than `width` unless a single box is, and each row below the
 * highest of the one before. Nothing overlaps. Laid out so, boxes are in the same reading order as before, and laying
 * them out again moves none.
 */
export function inRows<Lying extends Box>(
  boxes: readonly Lying[],
  corner: Point,
  width: number,
): Map<Lying, Point> {
  const places = new Map<Lying, Point>();
  let { x, y } = corner;
  let highest = 0;
  for (const box of inReadingOrder(boxes)) {
    if (x > corner.x && x + box.width > corner.x + width) {
      y += highest + gap;
      x = corner.x;
      highest = 0;
    }
    places.set(box, { x, y });
    x += box.width + gap;
    highest = Math.max(highest, box.height);
  }
  return places;
}

/** Below all of these boxes, with the gap of two groups between; `corner` where there are none. */
export function belowRows(boxes: Iterable<Box>, corner: Point): Point {
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { y, height } of boxes) bottom = Math.max(bottom, y + height);
  return { x: corner.x, y: bottom === Number.NEGATIVE_INFINITY ? corner.y : bottom + 2 * gap };
}

/**
 * Row by row from the top, each from the left, as people lay things out by hand: what begins before the middle of the
 * first one of a row is still in that row.
 */
export function inReadingOrder<Lying extends Box>(boxes: readonly Lying[]): Lying[] {
  const rows: Lying[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && box.y < first.y + first.height / 2) rows.at(-1)?.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x || a.y - b.y));
}
