import { openBoard } from '@heard/shared/board';
import { limits } from '@heard/shared/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveBoard } from '../../server/src/relay/board/live-board.ts';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { memoryOf } from '../../server/src/relay/update/board-memory.ts';
import {
  memoryOfUpdate,
  readUpdate,
  type UpdateContents,
} from '../../server/src/relay/update/update-check.ts';
import { chanceOf } from '../support/chance.ts';
import { actAtRandom, handsFrom } from '../support/random-board.ts';
import {
  atRoot,
  between,
  content,
  type HandMadeContent,
  type HandMadeStruct,
  handMadeUpdate,
} from './hand-made.ts';

const many = <Item>(count: number, make: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => make(place));

function boardOf(checkpoint: Uint8Array | null): LiveBoard {
  const writers = [{ writer: 1, author: null }];
  return new LiveBoard({ epoch: 1, checkpoint, updates: [], damage: [], nextSeq: 1, writers }, 7);
}

function send(board: LiveBoard, update: Uint8Array): string {
  const admission = board.admit(update, readUpdate(update) as UpdateContents, null);
  if (!admission.admitted) return admission.because;
  board.onDisk(admission.change);
  return 'admitted';
}

const readMemory = (update: Uint8Array) => memoryOfUpdate(readUpdate(update) as UpdateContents);

/** So many things on a list, of which the first has a clock. */
const listed = (clock: number, count: number, what: HandMadeContent) => {
  const struct = (at: number): HandMadeStruct =>
    at === 0 ? atRoot('l', null, what) : between([1, at - 1], null, what);
  return handMadeUpdate([{ client: 1, clock, structs: many(count, (place) => struct(clock + place)) }]);
};

/** One value: a list of 100,000 empty lists, of two bytes each. */
const emptyLists = content.raw(
  8,
  Uint8Array.from([1, 117, 0xa0, 0x8d, 6, ...many(200_000, (at) => (at % 2 ? 0 : 117))]),
);

describe('a board takes no more memory than it may (A5)', () => {
  it.each([
    ['empty types', content.type(1), 50_000],
    ['empty lists', emptyLists, 4],
  ])('however small the %s are on the wire, nor after a restart', (_, what, perUpdate) => {
    const board = boardOf(null);
    let clock = 0;
    const more = () => listed(clock, perUpdate, what);
    for (; clock < 20 * perUpdate && send(board, more()) === 'admitted'; clock += perUpdate);
    expect(clock).toBeLessThan(10 * perUpdate);
    expect(board.bytes).toBeLessThan(limits.boardBytes / 2);
    expect(send(board, more())).toBe('full');

    const again = boardOf(board.state());
    expect(send(again, more())).toBe('full');
    expect(send(again, handMadeUpdate([], [{ client: 1, ranges: [[0, perUpdate]] }]))).toBe('admitted');
    expect(send(again, more())).toBe('admitted');
  });

  it('nor when what is there is cut into pieces', () => {
    const board = boardOf(null);
    const pieces = 700_000;
    const everyOther = (count: number) =>
      handMadeUpdate([], [{ client: 1, ranges: many(count, (place) => [place * 2, 1] as const) }]);
    const text = atRoot('w', null, content.text('x'.repeat(2 * pieces)));
    expect(send(board, handMadeUpdate([{ client: 1, clock: 0, structs: [text] }]))).toBe('admitted');
    expect(send(board, everyOther(pieces))).toBe('full');
    expect(send(board, everyOther(1000))).toBe('admitted');
  });
});

describe('what a board takes in memory (A5)', () => {
  it('is at most what its updates were read to take, and the same after a restart', () => {
    const chance = chanceOf(20261126);
    const doc = new Y.Doc();
    const board = openBoard(doc);
    let read = 0;
    doc.on('update', (update: Uint8Array) => {
      read += readMemory(update);
    });
    const hands = handsFrom(chance);
    for (let act = 0; act < 300; act++) actAtRandom(board, chance.oneOf(hands), chance);
    const memory = memoryOf(doc);
    expect(read).toBeGreaterThanOrEqual(memory);
    const reopened = memoryOf(documentOf([Y.encodeStateAsUpdate(doc)]));
    expect(Math.abs(reopened - memory)).toBeLessThan(memory / 100);
    expect(readMemory(Y.encodeStateAsUpdate(doc))).toBeGreaterThanOrEqual(reopened);
  });

  it('of 5,000 notes with 50,000 changes is far below what it may be', () => {
    // One in fifty: it grows as the board does.
    const doc = new Y.Doc();
    const cards = many(100, (place) => {
      const fragment = new Y.XmlFragment();
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`what ${place} said`)]);
      fragment.insert(0, [paragraph]);
      const fields = many(10, (field) => [`field ${field}`, { theme: null, order: 'a0' }] as const);
      return new Y.Map<unknown>([...fields, ['heard', fragment]]);
    });
    doc.transact(() => {
      for (const [place, card] of cards.entries()) doc.getMap('cards').set(`${place}`, card);
    });
    for (const place of many(1000, (change) => change % 100)) {
      const heard = cards[place]?.get('heard') as Y.XmlFragment;
      (heard.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('and')]);
    }
    expect(50 * memoryOf(doc)).toBeLessThan(limits.boardMemory);
  });
});
