import { expect, test } from 'vitest';
import { countsIn } from './verify.mjs';

test('counts tests in a report of vitest', () => {
  expect(countsIn(JSON.stringify({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1 }))).toEqual({
    passed: 7,
    failed: 2,
  });
});

test('counts stories in a report of Playwright; one that passed only at the second try did pass', () => {
  const stats = { expected: 3, flaky: 1, unexpected: 2, skipped: 0 };
  expect(countsIn(JSON.stringify({ stats }))).toEqual({ passed: 4, failed: 2 });
});
