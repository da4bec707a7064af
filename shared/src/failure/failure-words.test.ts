import { expect, test } from 'vitest';
import { limits } from '../protocol/index.ts';
import { type FailureId, sentenceOf } from './index.ts';

const told: [FailureId, number][] = [
  ['text-too-long', limits.textCharacters],
  ['board-full', limits.cards],
  ['file-too-large', limits.fileBytes / 1024 / 1024],
  ['file-too-large', limits.importRows],
];

test.each(told)('%s names the limit that holds, %i', (failure, limit) => {
  expect(sentenceOf(failure)).toContain(` ${limit.toLocaleString('en-GB')} `);
});
