import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { DurableBoard, keep } from './durable-board.ts';
import { documentOf } from './live-document.ts';

/** A text written letter by letter, as the updates it took. */
function letters(text: string): Uint8Array[] {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  for (const letter of text) document.getText('words').insert(document.getText('words').length, letter);
  return updates;
}

const textOf = (board: DurableBoard) => documentOf(board.updates).getText('words').toString();

it('is its base and what came since, also after a base was put under what came meanwhile (R3)', () => {
  const [b, u, s, e, last] = letters('buses') as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const board = new DurableBoard(Uint8Array.of(0, 0), [b, u]);
  board.append(keep(s));
  const { position } = board;
  const compacted = Y.encodeStateAsUpdate(documentOf(board.updates));
  board.append(keep(e));
  board.replaceBase(compacted, position);
  expect(textOf(board)).toBe('buse');
  board.append(keep(last));
  expect(textOf(board)).toBe('buses');
  expect(board.tailLength).toBe(2);
  expect(board.tailBytes).toBe(e.length + last.length);
});

it('tells what came after a position, as long as it still has it one by one', () => {
  const [b, u, s] = letters('bus') as [Uint8Array, Uint8Array, Uint8Array];
  const board = new DurableBoard(b, [u]);
  expect(board.messagesSince(0)).toHaveLength(1);
  board.append(keep(s));
  expect(board.messagesSince(1)).toEqual([keep(s).message]);
  expect(board.messagesSince(2)).toEqual([]);
  board.replaceBase(Y.encodeStateAsUpdate(documentOf(board.updates)), 2);
  expect(board.messagesSince(1)).toBeNull();
  expect(board.messagesSince(2)).toEqual([]);
});

it('answers everybody who knows nothing from the same memory, until it changes (B1)', () => {
  const [b, u, s] = letters('bus') as [Uint8Array, Uint8Array, Uint8Array];
  const board = new DurableBoard(b, [u]);
  const [base, tail] = board.wholePackets();
  expect(board.wholePackets()).toEqual([base, tail]);
  expect(board.wholePackets()[1]).toBe(tail);
  board.append(keep(s));
  expect(board.wholePackets()[0]).toBe(base);
  expect(board.wholePackets()[1]).not.toBe(tail);
});

it('keeps an update in memory of its own, not the buffer of the socket with it', () => {
  const buffer = new Uint8Array(65_536);
  expect(keep(buffer.subarray(5, 25)).update.buffer.byteLength).toBeLessThan(40);
});
