import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard } from '../card/index.ts';
import { groupCards } from '../cluster/index.ts';
import { addConversation } from '../conversation/index.ts';
import { refused } from '../failure/index.ts';
import { newId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { addRecommendation } from '../recommendation/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { type Board, openBoard } from './board.ts';
import { countBoard } from './counts.ts';
import { type BoardRecords, decodeRecords, recordsOf, replaceBoard } from './records.ts';

let counter = 1;
const random = (length: number) => Uint8Array.from({ length }, (_, index) => (counter++ * 17 + index) & 255);
const hand: Hand = {
  authorId: newId('author', random),
  attribution: { name: 'Ann', organisation: 'Age Well' },
  role: 'facilitator',
  now: () => counter++,
  random,
};

function smallBoard(): Board {
  const board = openBoard(new Y.Doc());
  const conversationId = newId('conversation', random);
  board.run(hand, addConversation, { id: conversationId, title: 'Lunch club', when: '3 Nov', where: 'Hall' });
  const cards = ['one', 'two\nlines', 'three'].map((text) => {
    const id = newId('card', random);
    board.run(hand, addCard, {
      id,
      heard: richTextOf(text),
      at: { x: 1, y: 2 },
      conversationId,
      tags: ['bus'],
    });
    return id;
  });
  const themeId = newId('theme', random);
  board.run(hand, groupCards, { ids: cards.slice(0, 2), themeId, title: 'Getting around' });
  const id = newId('recommendation', random);
  board.run(hand, addRecommendation, { id, text: richTextOf('Run later buses'), restsOn: [themeId] });
  return board;
}

test('records written into an empty board make an equal board', () => {
  const board = smallBoard();
  const copy = openBoard(new Y.Doc());
  const read = decodeRecords(JSON.parse(JSON.stringify(recordsOf(board))));
  if (!read.ok) throw new Error(read.failure);
  copy.run(hand, replaceBoard, { records: read.value });
  expect(recordsOf(copy)).toEqual(recordsOf(board));
  expect(copy.arrangement()).toEqual(board.arrangement());
});

test('going back to earlier records is a forward change: later notes are deleted, not gone', () => {
  const board = smallBoard();
  const earlier = recordsOf(board);
  const late = newId('card', random);
  board.run(hand, addCard, { id: late, heard: richTextOf('late'), at: { x: 0, y: 0 } });
  board.run(hand, replaceBoard, { records: earlier });
  expect(countBoard(board)).toEqual({ cards: 3, themes: 1, recommendations: 1 });
  expect(board.cards.get(late)?.removedAt).not.toBeNull();
});

test('replacing with what is already there writes nothing', () => {
  const doc = new Y.Doc();
  const board = openBoard(doc);
  board.run(hand, replaceBoard, { records: recordsOf(smallBoard()) });
  const before = Y.encodeStateVector(doc);
  board.run(hand, replaceBoard, { records: recordsOf(board) });
  expect(Y.encodeStateVector(doc)).toEqual(before);
});

const tables = [
  ['cards', 'card'],
  ['themes', 'theme'],
  ['recommendations', 'recommendation'],
  ['conversations', 'conversation'],
] as const;

/** Every number is another id. */
const numbered = (number: number) => (length: number) =>
  Uint8Array.from({ length }, (_, index) => Math.floor(number / 64 ** index));

test.each(tables)(
  'more %s than a board holds change nothing; what it has already can be had again',
  (name, kind) => {
    const records = recordsOf(smallBoard());
    const manyOf = (count: number): BoardRecords => {
      const [record] = records[name];
      const many = Array.from({ length: count }, (_, number) => ({
        ...record,
        id: newId(kind, numbered(number)),
      }));
      return { ...records, [name]: many };
    };
    const doc = new Y.Doc();
    const board = openBoard(doc);
    expect(board.run(hand, replaceBoard, { records: manyOf(limits[name]) }).ok).toBe(true);
    const before = Y.encodeStateVector(doc);
    expect(board.run(hand, replaceBoard, { records: manyOf(limits[name] + 1) })).toEqual(
      refused('board-full'),
    );
    expect(Y.encodeStateVector(doc)).toEqual(before);
    // Several people who add at once can come beyond it.
    doc.getMap(name).set(newId(kind, numbered(limits[name])), new Y.Map());
    expect(board.run(hand, replaceBoard, { records: manyOf(limits[name]) }).ok).toBe(true);
  },
);

test.each([
  ['no object', 'text'],
  ['a table is missing', { cards: [], themes: [], recommendations: [] }],
  ['a card has no id', { cards: [{ heard: [] }], themes: [], recommendations: [], conversations: [] }],
  ['an id of another kind', { cards: [{ id: 'thm_x' }], themes: [], recommendations: [], conversations: [] }],
])('a file that is not a board is refused whole: %s', (_name, given) => {
  expect(decodeRecords(given)).toEqual({ ok: false, failure: 'file-not-heard' });
});
