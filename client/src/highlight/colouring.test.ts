import type { Card } from '@heard/shared/card';
import { expect, test } from 'vitest';
import { legendOf, type Titles } from './colouring.ts';

const titles = {
  conversations: { get: (id: string) => ({ title: `Talk ${id}` }) },
} as unknown as Titles;

function note(organisation: string, createdAt: number, removedAt: number | null = null): Card {
  const conversationId = organisation === '' ? null : organisation.toLowerCase();
  return { attribution: { name: '', organisation }, conversationId, createdAt, removedAt } as unknown as Card;
}

const shown = (cards: readonly Card[]) =>
  legendOf(cards, 'organisation', titles).tinted.map(({ title, tint }) => `${tint} ${title}`);

test('colours go in the order in which they came to the board, whatever order the notes are read in', () => {
  const cards = [note('Zoo', 1), note('Arts', 2), note('Zoo', 3), note('Baths', 2)];
  expect(shown(cards)).toEqual(['1 Zoo', '2 Arts', '3 Baths']);
  expect(shown([...cards].reverse())).toEqual(['1 Zoo', '2 Arts', '3 Baths']);
});

test('a new one changes the colour of none that is there', () => {
  expect(shown([note('Zoo', 1), note('Baths', 2), note('Arts', 9)])).toEqual(['1 Zoo', '2 Baths', '3 Arts']);
});

test('there are eight colours: the rest are counted, and so is that some notes have none', () => {
  const cards = Array.from({ length: 11 }, (_, turn) => note(`Group ${turn}`, turn));
  const legend = legendOf([...cards, note('', 0), note('Deleted', 0, 5)], 'organisation', titles);
  expect(legend.tinted.map(({ tint }) => tint)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(legend).toMatchObject({ others: 3, hasNone: true });
});

test('conversations are told apart by what they are and named by their title', () => {
  const { tinted, hasNone } = legendOf([note('B', 1), note('A', 1)], 'conversation', titles);
  expect(tinted.map(({ key, title }) => [key, title])).toEqual([
    ['a', 'Talk a'],
    ['b', 'Talk b'],
  ]);
  expect(hasNone).toBe(false);
});
