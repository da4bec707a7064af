import { sentenceOf } from '@heard/shared/failure';
import { expect, test } from 'vitest';
import { sentenceOfCall, wordsOfCall } from './call-failure.ts';

test.each(['offline', 'not-saved'] as const)(
  '%s promises nothing that is true of the board only',
  (failure) => {
    expect(sentenceOf(failure)).toMatch(/by itself/);
    expect(sentenceOfCall(failure)).not.toMatch(/kept|by itself/);
    expect(wordsOfCall(failure).safe).toBe('Nothing was changed.');
  },
);

test('every other refusal of a call says what it says everywhere', () => {
  expect(sentenceOfCall('door-closed')).toBe(sentenceOf('door-closed'));
});
