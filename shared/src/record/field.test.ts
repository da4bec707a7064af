import { expect, test } from 'vitest';
import { decodePoint } from './field.ts';

test.each([
  [
    { x: 12.5, y: -3 },
    { x: 12.5, y: -3 },
  ],
  [
    { x: 1_000_000, y: 0 },
    { x: 1_000_000, y: 0 },
  ],
  [
    { x: 10_000_000, y: 1 },
    { x: 1_000_000, y: 1 },
  ],
  [
    { x: 1, y: -1e300 },
    { x: 1, y: -1_000_000 },
  ],
])('%j is the point %j: what was put beyond the edge lies at the edge', (given, point) => {
  expect(decodePoint(given)).toEqual(point);
});

test.each([
  null,
  7,
  {},
  { x: 1 },
  { x: '1', y: 2 },
  { x: Number.NaN, y: 0 },
  { x: Number.POSITIVE_INFINITY, y: 0 },
])('%j is no point', (given) => {
  expect(decodePoint(given)).toBeUndefined();
});
