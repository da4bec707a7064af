import { type CardId, newId } from '@heard/shared/id';
import { expect, test } from 'vitest';
import { cardAfter } from './TurnSelect.tsx';

const id = (turn: number): CardId => newId('card', (length) => new Uint8Array(length).fill(turn));
const siblings = [1, 2, 3].map((turn) => ({ id: id(turn) }));

test('notes go in front of the one behind their new neighbour', () => {
  expect(cardAfter(siblings, 'first')).toBe(id(1));
  expect(cardAfter(siblings, id(1))).toBe(id(2));
  expect(cardAfter(siblings, 'last')).toBeNull();
});

test('they go to the end where the neighbour has gone meanwhile, or nobody is there', () => {
  expect(cardAfter(siblings, id(9))).toBeNull();
  expect(cardAfter([], 'first')).toBeNull();
});
