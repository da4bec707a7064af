import { openBoard } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isToBeOffered, openUnsent, type UnsentNote } from './unsent.ts';

let counter = 0;
const random = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (counter++ * 31 + index * 7) & 255);
const hand: Hand = {
  authorId: newId('author', random),
  attribution: { name: 'Ann', organisation: '' },
  role: 'member',
  now: () => counter++,
  random,
};

function note(what: UnsentNote['what'], words: string): UnsentNote {
  return { id: newId('card', random), what, heard: richTextOf(words), themeId: null, tags: [] };
}

function boardWith(notes: readonly (readonly [CardId, string])[]) {
  const board = openBoard(new Y.Doc());
  for (const [id, words] of notes)
    board.run(hand, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
  return board;
}

test('a new note that is not on the board of now is offered', () => {
  expect(isToBeOffered(note('new', 'No bus after six'), boardWith([]))).toBe(true);
});

test('a note that had reached the board after all is not offered', () => {
  const sent = note('new', 'No bus after six');
  expect(isToBeOffered(sent, boardWith([[sent.id, 'No bus after six']]))).toBe(false);
});

test('changed words are offered where the note is still there with others', () => {
  const changed = note('changed', 'No bus after seven');
  expect(isToBeOffered(changed, boardWith([[changed.id, 'No bus after six']]))).toBe(true);
  expect(isToBeOffered(changed, boardWith([[changed.id, 'No bus after seven']]))).toBe(false);
});

test('no word of a note that was erased comes back, not even with changes that were never saved', () => {
  expect(isToBeOffered(note('changed', 'Erased, and something added'), boardWith([]))).toBe(false);
});

test('an empty note is nothing to offer', () => {
  expect(isToBeOffered(note('new', ' '), boardWith([]))).toBe(false);
});

test('what was posted or thrown away is forgotten, and the rest waits for the next time', async () => {
  const texts = new Map<string, string>();
  const open = () =>
    openUnsent({
      put: async (id, text) => texts.set(id, text),
      remove: async (id) => texts.delete(id),
      all: async () => [...texts],
    });
  const [first, second] = [note('new', 'No bus after six'), note('changed', 'The library shuts at four')];
  const unsent = open();
  await unsent.add([first, second]);
  unsent.settle(first.id);
  expect(unsent.notes()).toEqual([second]);
  const again = open();
  await again.load();
  expect(again.notes()).toEqual([second]);
});
