import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveBoard } from '../../server/src/relay/board/live-board.ts';
import { readUpdate, type UpdateContents } from '../../server/src/relay/update/update-check.ts';
import { atRoot, between, content, handMadeUpdate } from './hand-made.ts';

const many = <Item>(count: number, make: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => make(place));

function boardOf(checkpoint: Uint8Array | null): LiveBoard {
  return new LiveBoard({ epoch: 1, checkpoint, updates: [], damage: [], nextSeq: 1, writers: [] }, 7);
}

function send(board: LiveBoard, update: Uint8Array): string {
  const admission = board.admit(update, readUpdate(update) as UpdateContents, null);
  if (!admission.admitted) return admission.because;
  board.onDisk(admission.change);
  return 'admitted';
}

const deletionOf = (ranges: readonly (readonly [number, number])[]) =>
  handMadeUpdate([], [{ client: 1, ranges }]);

const letters = 10_000;

/** A text, and after it a list of what cannot be joined; all of one writer. */
const textAndList = [
  atRoot('w', null, content.text('x'.repeat(letters))),
  ...many(100_000, (place) =>
    place === 0
      ? atRoot('l', null, content.type(1))
      : between([1, letters + place - 1], null, content.type(1)),
  ),
];

const everyOtherLetter = (count: number) => many(count, (place) => [place * 2 + 1, 1] as const);

function longBoard(): LiveBoard {
  const board = boardOf(null);
  const update = handMadeUpdate([{ client: 1, clock: 0, structs: textAndList }]);
  expect(send(board, update)).toBe('admitted');
  return board;
}

describe('an update that makes Yjs move much (U10)', () => {
  it('because it cuts what is written before much else very often is refused', () => {
    const board = longBoard();
    expect(send(board, deletionOf(everyOtherLetter(1000)))).toBe('heavy');
    expect(send(board, deletionOf(everyOtherLetter(100)))).toBe('admitted');
  });

  it('that it brings itself is refused', () => {
    const runs = [{ client: 1, clock: 0, structs: textAndList }];
    const withDeletions = (count: number) =>
      handMadeUpdate(runs, [{ client: 1, ranges: everyOtherLetter(count) }]);
    expect(send(boardOf(null), withDeletions(1000))).toBe('heavy');
    expect(send(boardOf(null), withDeletions(100))).toBe('admitted');
  });

  it('because what it deletes at once can be joined two and two is refused', () => {
    const board = boardOf(null);
    const pairs = 15_000;
    const structs = many(pairs, (place) => [
      atRoot('m', `${place}`, content.type(1)),
      between([1, place * 2], null, content.type(1)),
    ]).flat();
    expect(send(board, handMadeUpdate([{ client: 1, clock: 0, structs }]))).toBe('admitted');
    expect(send(board, deletionOf([[0, 2 * pairs]]))).toBe('heavy');
    expect(send(board, deletionOf([[2 * pairs - 4000, 4000]]))).toBe('admitted');
  });

  it('is none that deletes very many things whole', () => {
    const board = longBoard();
    const ranges = many(5000, (place) => [letters + place * 20, 1] as const);
    expect(send(board, deletionOf(ranges))).toBe('admitted');
  });

  it('is none of a browser that has been offline all day', () => {
    const before = new Y.Doc();
    const said = many(5000, (place) => new Y.Map([['heard', new Y.Text(`what ${place} said`)]]));
    before.getArray('cards').push(said);
    const checkpoint = Y.encodeStateAsUpdate(before);
    const offline = new Y.Doc();
    Y.applyUpdate(offline, checkpoint);
    const cards = offline.getArray<Y.Map<unknown>>('cards').toArray();
    for (const [place, card] of cards.entries()) {
      for (const key of many(9, String)) card.set(key, place);
      if (place % 5 === 0) (card.get('heard') as Y.Text).insert(3, ' it was that');
    }
    const update = Y.encodeStateAsUpdate(offline, Y.encodeStateVector(before));
    expect(readUpdate(update)?.runs[0]?.structs.length).toBeGreaterThan(45_000);
    expect(send(boardOf(checkpoint), update)).toBe('admitted');
  });
});
