import type { Card } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import { type RichText, richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { ghostWords } from './ghost-words.ts';

let reads = 0;
function cardSaying(text: string): Card {
  const heard = richTextOf(text);
  return {
    id: newId('card', (length) => new Uint8Array(length)),
    get heard(): RichText {
      reads += 1;
      return heard;
    },
    place: { x: 0, y: 0 },
    conversationId: null,
    tags: [],
    authorId: newId('author', (length) => new Uint8Array(length)),
    attribution: { name: '', organisation: '' },
    createdAt: 0,
    removedAt: null,
  };
}

test('a ghost says what its note shows, line by line, and no more', () => {
  expect(ghostWords(cardSaying('Later buses\nplease'))).toBe('Later buses\nplease');
  const long = ghostWords(cardSaying('Later buses please. '.repeat(100)));
  expect(long.startsWith('Later buses please. Later')).toBe(true);
  expect(long.length).toBeLessThan(300);
});

test('the words of a card are put together once, and again when it has changed', () => {
  const card = cardSaying('Later buses');
  ghostWords(card);
  const before = reads;
  expect(before).toBeGreaterThan(0);
  expect(ghostWords(card)).toBe('Later buses');
  expect(reads).toBe(before);
  expect(ghostWords(cardSaying('Earlier buses'))).toBe('Earlier buses');
  expect(reads).toBeGreaterThan(before);
});
