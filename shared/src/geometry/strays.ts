import { type Box, boxAround } from './box.ts';

/** Board units without anything on them: more than most screens show at once from the furthest away. */
const emptiness = 20_000;

/**
 * Of all that lies on a board the part that most of it is in, without what strayed far beyond it: around that as well, one
 * would see next to nothing. A board has such a part only where nothing at all lies in between.
 */
export function withoutStrays<Lying extends Box>(boxes: readonly Lying[]): readonly Lying[] {
  const around = boxAround(boxes);
  if (around === null || Math.max(around.width, around.height) <= emptiness) return boxes;
  const across = largestPart(boxes, (box) => [box.x, box.x + box.width]);
  return largestPart(across, (box) => [box.y, box.y + box.height]);
}

/** Of the parts that emptiness divides, seen along one side. */
function largestPart<Lying extends Box>(
  boxes: readonly Lying[],
  sideOf: (box: Lying) => readonly [start: number, end: number],
): readonly Lying[] {
  const parts: Lying[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const box of [...boxes].sort((a, b) => sideOf(a)[0] - sideOf(b)[0])) {
    const [from, to] = sideOf(box);
    if (from - end > emptiness) parts.push([]);
    parts.at(-1)?.push(box);
    end = Math.max(end, to);
  }
  return parts.reduce((largest, part) => (part.length > largest.length ? part : largest), []);
}
