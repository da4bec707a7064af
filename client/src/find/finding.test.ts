import type { Board } from '@heard/shared/board';
import type { CardId, ThemeId } from '@heard/shared/id';
import { newId } from '@heard/shared/id';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { findAmong, stepFrom } from './finding.ts';

const random = (turn: number) => (length: number) => new Uint8Array(length).fill(turn);
const [a, b] = [1, 2].map((turn) => newId('card', random(turn))) as [CardId, CardId];
const t = newId('theme', random(3)) as ThemeId;

const texts = new Map([
  [a, 'The CAFÉ closes early'],
  [b, 'No bus home'],
]);
const board = {
  cards: { get: (id: CardId) => ({ heard: richTextOf(texts.get(id) ?? '') }) },
  themes: { get: () => ({ title: 'Cafés and other warm places' }) },
} as unknown as Pick<Board, 'cards' | 'themes'>;

test('finds notes by their words and themes by their title, in the order given, whatever case and accents', () => {
  expect(findAmong(board, [t, b, a], 'cafe')).toEqual([t, a]);
  expect(findAmong(board, [a, b, t], 'CLOSES café')).toEqual([a]);
  expect(findAmong(board, [t, a, b], 'tram')).toEqual([]);
});

test('nothing is found by no words', () => {
  expect(findAmong(board, [t, a, b], ' ')).toEqual([]);
});

test('steps go round at both ends', () => {
  expect(stepFrom([a, b, t], null, 1)).toBe(a);
  expect(stepFrom([a, b, t], null, -1)).toBe(t);
  expect(stepFrom([a, b, t], t, 1)).toBe(a);
  expect(stepFrom([a, b, t], a, -1)).toBe(t);
  expect(stepFrom([a], a, 1)).toBe(a);
});

test('who was on one that is not found any more begins anew; where nothing is found they stay', () => {
  expect(stepFrom([b, t], a, 1)).toBe(b);
  expect(stepFrom([], a, 1)).toBeNull();
});
