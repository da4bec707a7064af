import type { Arrangement } from '@heard/shared/cluster';
import type { Recommendation } from '@heard/shared/recommendation';
import { expect, test } from 'vitest';
import { backing, numbered, numbersOn } from './numbers.ts';

const one = (id: string, order: string, restsOn: string[], removedAt: number | null = null) =>
  ({ id, order, restsOn, removedAt }) as unknown as Recommendation;

test('numbers follow the order and pass over deleted ones', () => {
  const standing = numbered([one('x', 'a3', ['t']), one('y', 'a1', ['t', 'c']), one('z', 'a2', ['c'], 5)]);
  expect(standing.map(({ id }) => id)).toEqual(['y', 'x']);
  expect(numbersOn(standing)).toEqual(
    new Map([
      ['t', [1, 2]],
      ['c', [1]],
    ]),
  );
});

test('a note behind a recommendation twice counts once, and so does its writer', () => {
  const card = (id: string, authorId: string) => ({ id, authorId });
  const arrangement = {
    inTheme: new Map([
      ['t', [card('a', 'p'), card('b', 'q')]],
      ['u', [card('c', 'r')]],
    ]),
    loose: [{ card: card('d', 'p'), at: { x: 0, y: 0 } }],
  } as unknown as Arrangement;
  expect(backing(['t', 'a', 'd'] as never, arrangement)).toEqual({ cards: 3, people: 2 });
  expect(backing([], arrangement)).toEqual({ cards: 0, people: 0 });
  expect(backing(['gone'] as never, arrangement)).toEqual({ cards: 0, people: 0 });
});
