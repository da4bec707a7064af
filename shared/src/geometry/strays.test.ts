import { expect, test } from 'vitest';
import { withoutStrays } from './strays.ts';

const at = (x: number, y: number) => ({ x, y, width: 100, height: 100 });
const few = [at(0, 0), at(200, 0), at(0, 200)];

test.each([
  ['left', at(-1_000_000, 0)],
  ['right', at(1_000_000, 50)],
  ['above', at(0, -30_000)],
  ['below', at(100, 30_000)],
  ['both ways', at(500_000, 500_000)],
])('what lies far %s of the rest is left out', (_where, stray) => {
  expect(new Set(withoutStrays([stray, ...few]))).toEqual(new Set(few));
  expect(new Set(withoutStrays([...few, stray]))).toEqual(new Set(few));
});

test('a large board is whole, as long as something lies everywhere', () => {
  const row = Array.from({ length: 20 }, (_, place) => at(15_000 * place, 0));
  expect(withoutStrays(row)).toHaveLength(20);
  const theme = { x: 0, y: 0, width: 500, height: 120_000 };
  const below = at(0, 130_000);
  expect(withoutStrays([theme, at(10, 10), below])).toHaveLength(3);
});

test('of two parts the one with more in it counts, and of equal ones the first', () => {
  const others = few.map(({ x, y }) => at(x + 100_000, y));
  expect(withoutStrays([...few, ...others])).toEqual(few);
  expect(withoutStrays([...few, ...others, at(100_300, 0)])).toHaveLength(4);
  expect(withoutStrays([])).toEqual([]);
});
