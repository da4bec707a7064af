import type { BoardLayout } from '@heard/shared/board';
import { boxAround, intersects, type Point, type Size, withoutStrays } from '@heard/shared/geometry';

const gap = 32;
const columns = 5;

/**
 * Where a new note goes that nobody put anywhere: below all themes but those that strayed, in rows of a few, at the first place where it
 * covers nothing. `skip` leaves out so many free places: people who add in the same moment should not all take the first.
 */
export function freePlace({ cards, themes }: BoardLayout, size: Size, skip = 0): Point {
  let toSkip = skip;
  const taken = [...cards.values(), ...themes.values()];
  const near = new Set(withoutStrays(taken));
  const around = boxAround([...themes.values()].filter((box) => near.has(box)));
  const all = boxAround(near);
  const left = around?.x ?? all?.x ?? 0;
  const top = around === null ? (all?.y ?? 0) : around.y + around.height + 2 * gap;
  for (let row = 0; ; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = { x: left + column * (size.width + gap), y: top + row * (size.height + gap) };
      if (taken.some((box) => intersects(box, { ...at, ...size }))) continue;
      if (toSkip === 0) return at;
      toSkip -= 1;
    }
  }
}
