import type { ParticipantId } from '@heard/shared/id';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../update/update-check.ts';
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

it('keeps 20 client ids for a person who has not written under them (P2)', () => {
  const board = boardOf(new Y.Doc());
  const [eve, ben] = (['eve', 'ben'] as const).map((name) => `per_${name}` as ParticipantId);
  const [written, first, last] = [100, 200, 219];
  const document = new Y.Doc();
  document.clientID = written;
  document.getText('words').insert(0, 'x');
  const update = Y.encodeStateAsUpdate(document);
  const contents = readUpdate(update);
  if (!contents || !eve || !ben) throw new Error('It is an update.');
  expect(board.claim(written, eve)).toBe(true);
  expect(board.admit(update, contents, eve).admitted).toBe(true);
  for (let client = first; client <= last; client++) expect(board.claim(client, eve)).toBe(true);
  expect(board.claim(first, ben)).toBe(false);
  expect(board.claim(last + 1, eve)).toBe(true);
  expect([first, first + 1, last, written].map((client) => board.claim(client, ben))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
