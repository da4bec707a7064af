import { expect, test } from 'vitest';
import { formatHeldAt } from './held-at.ts';

test('a date is shown with its day of the week, and its time where there is one', () => {
  expect(formatHeldAt('2026-11-22T18:00')).toMatch(/^Sun,? 22 November 2026, 18:00$/);
  expect(formatHeldAt('2026-11-22')).toMatch(/^Sun,? 22 November 2026$/);
});

test('no date is shown as nothing', () => {
  expect(formatHeldAt('')).toBe('');
});
