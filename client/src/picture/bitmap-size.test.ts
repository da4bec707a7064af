import { expect, test } from 'vitest';
import { bitmapSize } from './bitmap-size.ts';

test('a small board gets two pixels for each unit', () => {
  expect(bitmapSize({ width: 704, height: 384 })).toEqual({ width: 1408, height: 768, zoom: 2 });
});

test.each([
  [4910, 18876],
  [7758, 127570],
  [200_000, 300],
  [1_000_000, 1_000_000],
])('%i × %i units become no more pixels than a canvas can have', (width, height) => {
  const size = bitmapSize({ width, height });
  expect(size.width * size.height).toBeLessThanOrEqual(16_777_216);
  expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(8192);
  expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
  expect(size.zoom).toBeLessThan(0.5);
});
