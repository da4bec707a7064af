import { openBoard } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { keepValuesLean } from './lean-values.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const hand: Hand = {
  authorId: newId('author', random),
  attribution: { name: 'Ann', organisation: 'Age Well' },
  role: 'member',
  now: () => 1,
  random,
};

const values = (doc: Y.Doc) =>
  [...doc.store.clients.values()]
    .flat()
    .flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? [struct.content.arr] : [],
    );

test('the values of an update are held in other lists, and the document is the same', () => {
  const there = new Y.Doc();
  const board = openBoard(there);
  for (const x of [0, 300]) {
    const heard = richTextOf('Later buses');
    board.run(hand, addCard, { id: newId('card', random), heard, at: { x, y: 0 } });
  }
  const here = new Y.Doc();
  // Before the lists are made anew.
  let read: readonly unknown[][] = [];
  here.on('afterTransaction', () => {
    read = values(here);
  });
  keepValuesLean(here);
  Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
  expect(read.length).toBeGreaterThan(10);
  expect(values(here)).toEqual(read);
  expect(values(here).every((list, index) => list !== read[index])).toBe(true);
  expect(Y.encodeStateAsUpdate(here)).toEqual(Y.encodeStateAsUpdate(there));
});
