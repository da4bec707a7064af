import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, moveCards, removeCards, tagCard } from '../card/index.ts';
import { type CardId, newId } from '../id/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { type Board, openBoard } from './board.ts';
import { watchWords } from './watch-words.ts';

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

let doc: Y.Doc;
let board: Board;
let told: [CardId, string | null][];
let others: [CardId, string, string][];
let stop: () => void;

beforeEach(() => {
  doc = new Y.Doc();
  board = openBoard(doc);
  told = [];
  others = [];
  stop = watchWords(doc, {
    mine: (id, was) => told.push([id, was]),
    others: (...change) => others.push(change),
  });
});

function add(words: string, to = board): CardId {
  const id = newId('card', random);
  to.run(hand, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
  return id;
}

function write(id: CardId, words: string): void {
  const fragment = board.cards.fragment(id, 'heard');
  const [paragraph] = fragment?.toArray() ?? [];
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('There is no such note.');
  const [text] = paragraph.toArray();
  if (text instanceof Y.XmlText) text.insert(text.length, words);
}

test('a note of my own is new, once', () => {
  const id = add('No bus after six');
  expect(told).toEqual([[id, null]]);
});

test('words of mine in a note are a change of those it had, and so are words I take away', () => {
  const id = add('No bus after six');
  write(id, ', nor on Sundays');
  doc.transact(() => board.cards.fragment(id, 'heard')?.delete(0, 1));
  expect(told.slice(1)).toEqual([
    [id, '\n\nNo bus after six'],
    [id, '\n\nNo bus after six, nor on Sundays'],
  ]);
});

test('moving, tagging and deleting a note writes no words', () => {
  const id = add('No bus after six');
  board.run(hand, moveCards, { moves: [{ id, to: { x: 9, y: 9 } }] });
  board.run(hand, tagCard, { id, tags: ['buses'] });
  board.run(hand, removeCards, { ids: [id] });
  expect(told).toHaveLength(1);
});

test('what comes from others is not mine', () => {
  const other = new Y.Doc();
  add('Written elsewhere', openBoard(other));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(board.cards.size).toBe(1);
  expect(told).toEqual([]);
});

test('a note that I bring back by redoing had its words before; one that I undo is not told', () => {
  const undo = new Y.UndoManager(doc.getMap('cards'), { trackedOrigins: new Set([hand]) });
  const id = add('No bus after six');
  undo.undo();
  expect(told).toHaveLength(1);
  undo.redo();
  expect(told.at(-1)).toEqual([id, '\n\nNo bus after six']);
});

test('words that I bring back by undoing were there before as well', () => {
  const id = add('No bus after six');
  const undo = new Y.UndoManager(doc.getMap('cards'));
  doc.transact(() => board.cards.fragment(id, 'heard')?.delete(0, 1));
  undo.undo();
  expect(told.at(-1)).toEqual([id, '\n\n\nNo bus after six']);
});

test('words of others in a note are told as theirs', () => {
  const id = add('No bus after six');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  openBoard(other)
    .cards.fragment(id, 'heard')
    ?.push([new Y.XmlText(' in winter')]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(told).toHaveLength(1);
  expect(others).toEqual([[id, '\n\nNo bus after six', '\n\nNo bus after six\n in winter']]);
});

test('is told nothing any more after it has stopped', () => {
  stop();
  add('No bus after six');
  expect(told).toEqual([]);
});
