import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createComeBack, waitBefore } from './come-back.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the span to choose from doubles up to half a minute', () => {
  const latest = [0, 1, 2, 3, 4, 5, 60].map((attempt) => waitBefore(attempt, null, 1));
  expect(latest).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test('chance decides within the whole span, and nobody knocks at once', () => {
  expect(waitBefore(5, null, 0)).toBe(200);
  expect(waitBefore(5, null, 0.5)).toBe(15_100);
});

test('what the server asks for goes before what the browser would do', () => {
  expect(waitBefore(0, 8000, 1)).toBe(8000);
  expect(waitBefore(9, 3000, 1)).toBe(3000);
  expect(waitBefore(0, 0, 1)).toBe(200);
});

test('a room of 300 that is sent away does not come back in one moment', () => {
  const returns = Array.from({ length: 300 }, (_, person) => waitBefore(1, null, person / 300));
  const inOneMoment = (from: number) => returns.filter((at) => at >= from && at < from + 100).length;
  expect(Math.max(...returns.map(inOneMoment))).toBeLessThan(20);
});

test('waits longer with every attempt, and shortly again once it was of use', () => {
  const comeBack = createComeBack(() => 1);
  const tried: number[] = [];
  const tryAgain = () => {
    tried.push(Date.now());
    comeBack.later(tryAgain, null);
  };
  const start = Date.now();
  comeBack.later(tryAgain, null);
  vi.advanceTimersByTime(7000);
  expect(tried.map((at) => at - start)).toEqual([1000, 3000, 7000]);
  comeBack.arrived();
  comeBack.later(tryAgain, null);
  vi.advanceTimersByTime(1000);
  expect(tried).toHaveLength(4);
  comeBack.stop();
  vi.advanceTimersByTime(60_000);
  expect(tried).toHaveLength(4);
});

test('is done once, however often it is hurried', () => {
  const comeBack = createComeBack(() => 1);
  const act = vi.fn();
  comeBack.later(act, null);
  comeBack.hold();
  vi.advanceTimersByTime(60_000);
  expect(act).not.toHaveBeenCalled();
  comeBack.hurry();
  comeBack.hurry();
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledOnce();
});
