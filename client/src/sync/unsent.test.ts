import { eraseFromBoard, openBoard } from '@heard/shared/board';
import { addCard, tagCard } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { plainText, richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Drawer } from './drawer.ts';
import { rememberUnsaved } from './unsaved.ts';
import { openUnsent, toOffer, type UnsentNote, unsentOf } from './unsent.ts';

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

function drawerOf(texts: Map<string, string>): Drawer {
  return {
    put: async (id, text) => texts.set(id, text),
    remove: async (id) => texts.delete(id),
    all: async () => [...texts],
  };
}

function note(was: string | null, words: string): UnsentNote {
  return { id: newId('card', random), was, heard: richTextOf(words), themeId: null, tags: [] };
}

function boardWith(notes: readonly (readonly [CardId, string])[]) {
  const board = openBoard(new Y.Doc());
  for (const [id, words] of notes)
    board.run(hand, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
  return board;
}

test('a new note that is not on the board of now is offered', () => {
  const mine = note(null, 'No bus after six');
  expect(toOffer(mine, boardWith([]))).toEqual([mine]);
});

test('a note that had reached the board after all is not offered', () => {
  const sent = note(null, 'No bus after six');
  expect(toOffer(sent, boardWith([[sent.id, 'No bus after six']]))).toEqual([]);
});

test('changed words are offered where the note still says all that it said', () => {
  const changed = note('No bus after six', 'No bus after seven');
  expect(toOffer(changed, boardWith([[changed.id, 'No bus after six']]))).toEqual([changed]);
  expect(toOffer(changed, boardWith([[changed.id, 'No bus today after six']]))).toEqual([changed]);
  expect(toOffer(changed, boardWith([[changed.id, 'No bus after seven']]))).toEqual([]);
});

test('no word of a note that was erased comes back, not even with changes that were never saved', () => {
  expect(toOffer(note('Erased', 'Erased, and something added'), boardWith([]))).toEqual([]);
});

/** What the device of somebody who had this board offers, after they wrote more in a note and Ann was erased. */
function offeredAfterErasing(ann: Y.Doc, mine: Y.Doc, id: CardId): UnsentNote[] {
  const board = openBoard(mine);
  const remembered = new Map<string, string>();
  rememberUnsaved(mine, drawerOf(remembered));
  board.cards.fragment(id, 'heard')?.push([new Y.XmlText('on Sundays too')]);
  const person = { authorId: newId('author', random), writers: new Set([ann.clientID]) };
  const { state } = eraseFromBoard([Y.encodeStateAsUpdate(ann)], { cardIds: [], person }, 7);
  const now = new Y.Doc();
  Y.applyUpdate(now, state);
  const card = board.cards.get(id);
  if (card === undefined) throw new Error('There is no such note.');
  return [...remembered.values()].flatMap((was) => toOffer(unsentOf(card, JSON.parse(was)), openBoard(now)));
}

test('nor do the words and tags of somebody erased that stood in a note of another', () => {
  const [ben, ann, carl, dora] = [new Y.Doc(), new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const reach = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
  const id = newId('card', random);
  openBoard(ben).run(hand, addCard, { id, heard: richTextOf('The bus is late'), at: { x: 0, y: 0 } });
  reach(ben, ann);
  openBoard(ann).run(hand, tagCard, { id, tags: ['illness'] });
  reach(ann, dora);
  const paragraph = openBoard(ann).cards.fragment(id, 'heard')?.get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(3, ' my ill neighbour takes');
  reach(ann, carl);
  expect(offeredAfterErasing(ann, carl, id)).toEqual([]);
  // Who had not had Ann's words is offered their own, without what else was hers.
  const [offered] = offeredAfterErasing(ann, dora, id);
  expect(plainText(offered?.heard ?? [])).toBe('The bus is late\non Sundays too');
  expect(offered?.tags).toEqual([]);
});

test('an empty note is nothing to offer', () => {
  expect(toOffer(note(null, ' '), boardWith([]))).toEqual([]);
});

test('what was posted or thrown away is forgotten, and the rest waits for the next time', async () => {
  const texts = new Map<string, string>();
  const open = () => openUnsent(drawerOf(texts));
  const [first, second] = [note(null, 'No bus after six'), note('The library', 'The library shuts at four')];
  const unsent = open();
  await unsent.add([first, second]);
  unsent.settle(first.id);
  expect(unsent.notes()).toEqual([second]);
  const again = open();
  await again.load();
  expect(again.notes()).toEqual([second]);
});
