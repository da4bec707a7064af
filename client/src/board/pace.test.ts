import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

/** Asks once a frame, each of which took so long. Answers what was allowed last. */
function after(pace: Pace, frames: readonly number[], isMoving = true): number {
  let now = 1_000_000;
  let allowed = pace.next(now, isMoving);
  for (const took of frames) {
    now += took;
    allowed = pace.next(now, isMoving);
  }
  return allowed;
}

const frames = (count: number, took: number) => Array.from({ length: count }, () => took);

test('more is drawn while frames come in time, up to a bound', () => {
  expect(after(new Pace(), frames(3, 16))).toBeGreaterThan(48);
  expect(after(new Pace(), frames(50, 16))).toBe(160);
});

test('less is drawn when frames come late, and never nothing', () => {
  expect(after(new Pace(), frames(1, 40), false)).toBe(24);
  expect(after(new Pace(), frames(50, 40), false)).toBe(8);
});

test('a hand that waited for a frame is left alone for twice as long, while the board moves', () => {
  expect(after(new Pace(), [50])).toBe(0);
  expect(after(new Pace(), [50, ...frames(4, 16)])).toBe(0);
  expect(after(new Pace(), [50, ...frames(5, 16)])).toBeGreaterThan(0);
  expect(after(new Pace(), [50], false)).toBeGreaterThan(0);
});

test('the time before the first frame after a rest means nothing', () => {
  expect(after(new Pace(), [10_000])).toBe(48);
});
