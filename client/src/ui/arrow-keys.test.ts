import { expect, test } from 'vitest';
import { placeAfterKey } from './arrow-keys.ts';

test('arrows go round the ends, Home and End go to them', () => {
  expect(placeAfterKey('ArrowRight', 'horizontal', 2, 3)).toBe(0);
  expect(placeAfterKey('ArrowLeft', 'horizontal', 0, 3)).toBe(2);
  expect(placeAfterKey('ArrowDown', 'vertical', 0, 3)).toBe(1);
  expect(placeAfterKey('Home', 'vertical', 2, 3)).toBe(0);
  expect(placeAfterKey('End', 'vertical', 0, 3)).toBe(2);
});

test('other keys are left alone', () => {
  expect(placeAfterKey('ArrowDown', 'horizontal', 0, 3)).toBe(-1);
  expect(placeAfterKey('a', 'horizontal', 0, 3)).toBe(-1);
});
