import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveBoard } from './live-board.ts';

function boardOf(document: Y.Doc): LiveBoard {
  const checkpoint = Y.encodeStateAsUpdate(document);
  return new LiveBoard({ epoch: 1, checkpoint, updates: [], damage: [], nextSeq: 2, writers: [] }, 7);
}

/** Somebody who says that they have so much of what client 1 wrote. */
const having = (clock: number) => Y.encodeStateVector(new Map([[1, clock]]));

it('works out once what all who have the same lack, and remembers no more than a board of it (B1)', () => {
  const document = new Y.Doc();
  document.clientID = 1;
  document.getText('words').insert(0, 'x'.repeat(10_000));
  const board = boardOf(document);
  const first = board.difference(having(5_000));
  expect(board.difference(having(5_000))).toBe(first);
  // Small ones fit beside each other; another large one does not.
  const small = board.difference(having(9_900));
  expect(board.difference(having(5_000))).toBe(first);
  expect(board.difference(having(9_900))).toBe(small);
  board.difference(having(4_000));
  expect(board.difference(having(5_000))).not.toBe(first);
});
