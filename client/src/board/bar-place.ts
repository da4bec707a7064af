import { type Box, intersects, type Point, type Size } from '@heard/shared/geometry';

const gap = 12;

/**
 * Where a bar of acts goes beside what it is for: below or above its surroundings, where it lies wholly in view and
 * covers least. All in pixels of the view. `around` are boxes to stand beside, the narrowest first. Of what is `taken`
 * nothing should be covered; what is `soft` only where nothing else is left.
 */
export function barPlace(
  view: Size,
  bar: Size,
  around: readonly Box[],
  taken: readonly Box[],
  soft: readonly Box[] = [],
): Point {
  const coverOf = (place: Point) => {
    const box = { ...place, ...bar };
    return 10 * countCovered(box, taken) + countCovered(box, soft);
  };
  let best: Point = { x: (view.width - bar.width) / 2, y: gap };
  let least = coverOf(best) + 0.5;
  for (const place of around.flatMap((box) => places(box, around[0] ?? box, bar, view))) {
    if (place.y < gap || place.y + bar.height > view.height - gap) continue;
    const covered = coverOf(place);
    if (covered < least) {
      least = covered;
      best = place;
    }
  }
  return best;
}

/** Below and above `box`, in the middle of `of`. */
function places(box: Box, of: Box, bar: Size, view: Size): Point[] {
  const most = Math.max(gap, view.width - bar.width - gap);
  const x = Math.min(most, Math.max(gap, of.x + of.width / 2 - bar.width / 2));
  return [
    { x, y: box.y + box.height + gap },
    { x, y: box.y - bar.height - gap },
  ];
}

function countCovered(bar: Box, taken: readonly Box[]): number {
  return taken.filter((box) => intersects(bar, box)).length;
}
