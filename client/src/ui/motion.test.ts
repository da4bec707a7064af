import { expect, test } from 'vitest';
import { millisecondsOf } from './motion.ts';

test.each([
  ['160ms', 160],
  [' .16s', 160],
  ['0ms', 0],
  ['0s', 0],
  ['', 0],
])('%s takes %d ms', (written, milliseconds) => {
  expect(millisecondsOf(written)).toBe(milliseconds);
});
