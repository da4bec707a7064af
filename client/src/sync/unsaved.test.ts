import { openBoard } from '@heard/shared/board';
import { addCard, moveCards } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Drawer } from './drawer.ts';
import { readUnsaved, rememberUnsaved } from './unsaved.ts';

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

/** A browser with a board, and what its device remembers. */
function open(remembered = new Map<string, string>(), doc = new Y.Doc()) {
  const board = openBoard(doc);
  const drawer = drawerOf(remembered);
  const unsaved = rememberUnsaved(doc, drawer);
  const add = (words: string): CardId => {
    const id = newId('card', random);
    board.run(hand, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
    return id;
  };
  const write = (id: CardId, words = '') => {
    const paragraph = new Y.XmlElement('paragraph');
    doc.transact(() => {
      board.cards.fragment(id, 'heard')?.push([paragraph]);
      paragraph.push([new Y.XmlText(words)]);
    });
  };
  return { doc, board, drawer, unsaved, add, write, remembered: () => readUnsaved(drawer) };
}

test('a note is remembered until all is saved', async () => {
  const ann = open();
  const id = ann.add('No bus after six');
  expect(await ann.remembered()).toEqual([[id, null]]);
  ann.unsaved.saved();
  expect(await ann.remembered()).toEqual([]);
});

test('words written in a saved note are a change, and in one that is not saved they are part of it', async () => {
  const ann = open();
  const saved = ann.add('No bus after six');
  ann.unsaved.saved();
  const fresh = ann.add('The library shuts at four');
  ann.write(saved);
  ann.write(fresh);
  expect(await ann.remembered()).toEqual([
    [fresh, null],
    [saved, '\n\nNo bus after six'],
  ]);
});

test('moving a note leaves nothing to be remembered', async () => {
  const ann = open();
  const id = ann.add('No bus after six');
  ann.unsaved.saved();
  ann.board.run(hand, moveCards, { moves: [{ id, to: { x: 9, y: 9 } }] });
  expect(await ann.remembered()).toEqual([]);
});

test('what others write in a note that is remembered is remembered with it', async () => {
  const [ann, ben] = [open(), open()];
  const tellAnn = () => Y.applyUpdate(ann.doc, Y.encodeStateAsUpdate(ben.doc));
  const saved = ben.add('No bus');
  tellAnn();
  const fresh = ann.add('The library shuts at four');
  ann.write(saved);
  Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ann.doc));
  ben.write(saved, 'on Sundays');
  ben.write(fresh, 'or so');
  tellAnn();
  expect((await ann.remembered()).map(([id, was]) => [id, was?.split(/\s+/).filter(Boolean)])).toEqual([
    [fresh, ['or', 'so']],
    [saved, ['No', 'bus', 'on', 'Sundays']],
  ]);
});

test('a page that is opened again remembers further, until all is saved', async () => {
  const before = open();
  const id = before.add('No bus after six');
  const device = new Map(await before.drawer.all());
  const after = open(device, before.doc);
  await after.unsaved.load(after.board);
  expect(await after.remembered()).toEqual([[id, null]]);
  after.unsaved.saved();
  expect(device.size).toBe(0);
});

test('what another tab has written is not called saved by this one', async () => {
  const device = new Map<string, string>();
  const id = open(device).add('Written in the other tab');
  const ann = open(device);
  await ann.unsaved.load(ann.board);
  ann.add('Written here');
  ann.unsaved.saved();
  expect([...device]).toEqual([[id, 'null']]);
});
