import type { Card } from '@heard/shared/card';
import { expect, test } from 'vitest';
import { optionsOf } from './options.ts';

function note(
  tags: readonly string[],
  name: string,
  conversationId: string | null,
  removedAt: number | null = null,
) {
  return { tags, attribution: { name, organisation: '' }, conversationId, removedAt } as unknown as Card;
}

test('offers what notes on the board have, by title and with counts', () => {
  const cards = [
    note(['food', 'bus', 'bus'], 'Rosa', 'con_1'),
    note(['bus'], 'Idris', 'con_2'),
    note(['gone'], 'Gone', 'con_3', 1),
    note([], '', null),
  ];
  const titleOf = (id: string) => (id === 'con_1' ? 'School gate' : 'Allotments');
  expect(optionsOf(cards, titleOf)).toEqual({
    tag: [
      { value: 'bus', title: 'bus', notes: 2 },
      { value: 'food', title: 'food', notes: 1 },
    ],
    person: [
      { value: 'Idris', title: 'Idris', notes: 1 },
      { value: 'Rosa', title: 'Rosa', notes: 1 },
    ],
    organisation: [],
    conversation: [
      { value: 'con_2', title: 'Allotments', notes: 1 },
      { value: 'con_1', title: 'School gate', notes: 1 },
    ],
  });
});
