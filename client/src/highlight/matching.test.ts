import type { Card } from '@heard/shared/card';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { anything, isChosen, matches } from './matching.ts';

const note = {
  heard: richTextOf('The CAFÉ closes at four'),
  tags: ['transport', 'food'],
  attribution: { name: 'Amina', organisation: 'Lunch Club' },
  conversationId: 'con_1',
} as unknown as Card;

const withIt = (part: Partial<typeof anything>) => matches(note, { ...anything, ...part });

test('each choice is met by notes that have it, and by no others', () => {
  expect(withIt({})).toBe(true);
  expect([withIt({ tag: 'food' }), withIt({ tag: 'foo' })]).toEqual([true, false]);
  expect([withIt({ person: 'Amina' }), withIt({ person: 'Lunch Club' })]).toEqual([true, false]);
  expect([withIt({ organisation: 'Lunch Club' }), withIt({ organisation: 'Lunch' })]).toEqual([true, false]);
  expect([withIt({ conversation: 'con_1' }), withIt({ conversation: 'con_2' })]).toEqual([true, false]);
  expect([withIt({ words: 'four cafe' }), withIt({ words: 'cafe five' })]).toEqual([true, false]);
});

test('a note must have all that is chosen', () => {
  expect(withIt({ tag: 'food', person: 'Amina', words: 'closes' })).toBe(true);
  expect(withIt({ tag: 'food', person: 'Idris' })).toBe(false);
});

test('blanks are no choice', () => {
  expect(isChosen(anything)).toBe(false);
  expect(isChosen({ ...anything, words: '  ' })).toBe(false);
  expect(isChosen({ ...anything, conversation: 'con_1' })).toBe(true);
});
