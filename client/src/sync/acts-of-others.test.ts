import { type Board, openBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards, restoreCards, tagCard } from '@heard/shared/card';
import { groupCards } from '@heard/shared/cluster';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { watchOthers } from './acts-of-others.ts';

let counter = 0;
const hand: Hand = {
  authorId: newId('author', (length) => new Uint8Array(length)),
  attribution: { name: '', organisation: '' },
  role: 'member',
  now: () => 1,
  random: (length) => {
    counter += 1;
    return Uint8Array.from({ length }, (_, index) => (counter >> (6 * (index % 4))) & 63);
  },
};

function add(board: Board): CardId {
  const id = newId('card', hand.random);
  board.run(hand, addCard, { id, heard: richTextOf('Later buses'), at: { x: 0, y: 0 } });
  return id;
}

/** Ann's board with three notes; what Bob does on his arrives at once. */
function annAndBob() {
  const [annsDoc, bobsDoc] = [new Y.Doc(), new Y.Doc()];
  const [ann, bob] = [openBoard(annsDoc), openBoard(bobsDoc)];
  const notes = [add(ann), add(ann), add(ann)] as const;
  Y.applyUpdate(bobsDoc, Y.encodeStateAsUpdate(annsDoc));
  bobsDoc.on('update', (update) => Y.applyUpdate(annsDoc, update));
  let told = 0;
  const others = watchOthers(annsDoc, () => {
    told += 1;
  });
  return { ann, bob, notes, others, told: () => told };
}

const none = { changed: 0, moved: 0, restored: 0, deleted: 0, added: 0 };

test('what others do is counted by what it was', () => {
  const { bob, notes, others } = annAndBob();
  const [one, two, three] = notes;
  add(bob);
  bob.run(hand, moveCards, { moves: [{ id: one, to: { x: 5, y: 5 } }] });
  bob.run(hand, tagCard, { id: two, tags: ['bus'] });
  bob.run(hand, removeCards, { ids: [three] });
  expect(others.take().notes).toEqual({ ...none, added: 1, moved: 1, changed: 1, deleted: 1 });
  bob.run(hand, restoreCards, { ids: [three] });
  bob.run(hand, groupCards, { ids: [one, two], themeId: newId('theme', hand.random), at: { x: 5000, y: 0 } });
  expect(others.take()).toEqual({
    notes: { ...none, restored: 1, moved: 2 },
    themes: { made: 1, changed: 0 },
  });
});

test('notes and a theme that come in one change are told once', () => {
  const { bob, notes, others, told } = annAndBob();
  bob.run(hand, groupCards, { ids: notes, themeId: newId('theme', hand.random), at: { x: 5000, y: 0 } });
  expect(told()).toBe(1);
  expect(others.take()).toEqual({ notes: { ...none, moved: 3 }, themes: { made: 1, changed: 0 } });
});

test('a note that is moved many times is one note', () => {
  const { bob, notes, others, told } = annAndBob();
  for (let x = 1; x <= 50; x += 1) bob.run(hand, moveCards, { moves: [{ id: notes[0], to: { x, y: 0 } }] });
  expect(told()).toBe(50);
  expect(others.take().notes).toEqual({ ...none, moved: 1 });
  expect(others.take().notes).toEqual(none);
});

test('what I do myself is not told, nor anything once nobody listens', () => {
  const { ann, bob, others, told } = annAndBob();
  add(ann);
  expect(told()).toBe(0);
  others.stop();
  add(bob);
  expect(told()).toBe(0);
});
