import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { cardWording } from '../wording/card.ts';
import { hasWords, shortWords } from './card-words.ts';

test('a long text is cut between words, a short one is not', () => {
  expect(shortWords(richTextOf('No bus\nat night'))).toBe('No bus at night');
  expect(shortWords(richTextOf('one two three four'), 10)).toBe('one two…');
  expect(shortWords(richTextOf('abcdefghijklmnop'), 10)).toBe('abcdefghij…');
  expect(shortWords(richTextOf(' '))).toBe(cardWording.empty);
});

test('finds all words in any order, case and accent, and nothing less', () => {
  const text = richTextOf('The café closes at SEVEN');
  expect(hasWords(text, 'seven cafe')).toBe(true);
  expect(hasWords(text, '')).toBe(true);
  expect(hasWords(text, 'seven shop')).toBe(false);
});

test('a text that was looked through before is looked through as it is now', () => {
  const before = richTextOf('The bus is late');
  expect(hasWords(before, 'late')).toBe(true);
  const after = richTextOf('The bus is early');
  expect(hasWords(after, 'late')).toBe(false);
  expect(hasWords(before, 'late')).toBe(true);
});
