import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

/** Asks once a frame and draws as much as is allowed, or so much of it. Each frame takes so long. Answers what is allowed last. */
function after(pace: Pace, frames: readonly number[], { isMoving = true, share = 1 } = {}): number {
  let now = 1_000_000;
  let allowed = pace.next(now, isMoving);
  for (const took of frames) {
    pace.drew(allowed * share);
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

test('frames in which little or nothing was drawn do not say that more can be', () => {
  expect(after(new Pace(), frames(50, 16), { share: 0 })).toBe(48);
  expect(after(new Pace(), frames(50, 16), { share: 0.25 })).toBe(48);
});

test('less is drawn when frames come late, and never nothing', () => {
  expect(after(new Pace(), frames(1, 40), { isMoving: false })).toBe(24);
  expect(after(new Pace(), frames(50, 40), { isMoving: false })).toBe(8);
});

test('what is late for another reason than what was drawn changes nothing', () => {
  expect(after(new Pace(), frames(50, 40), { share: 0 })).toBe(48);
});

test('a hand that waited for a frame is left alone for twice as long, while the board moves', () => {
  expect(after(new Pace(), [50])).toBe(0);
  expect(after(new Pace(), [50, ...frames(4, 16)])).toBe(0);
  expect(after(new Pace(), [50, ...frames(5, 16)])).toBeGreaterThan(0);
  expect(after(new Pace(), [50], { isMoving: false })).toBeGreaterThan(0);
});

test('the time before the first frame after a rest means nothing', () => {
  expect(after(new Pace(), [10_000])).toBe(48);
});
