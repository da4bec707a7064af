import { closeCode, message } from '@heard/shared/protocol';
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { type Connection, connect } from './connection.ts';
import type { ConnectionState } from './connection-status.ts';

/** A line of a browser, worked by hand: what the test says has arrived, has arrived. */
class Line extends EventTarget {
  static all: Line[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    super();
    Line.all.push(this);
  }
  send(): void {}
  close(): void {}
}

let connection: Connection;
let states: ConnectionState[];

beforeEach(() => {
  Line.all = [];
  states = [];
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  connection = connect({
    doc: new Y.Doc(),
    sessionId: 'session',
    epoch: 1,
    server: 'ws://heard.test',
    onState: (state) => states.push(state),
    onSessionState: () => {},
    chance: () => 0,
  });
  Line.all[0]?.onopen?.();
});

afterEach(() => {
  connection.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function receive(...parts: ((encoder: ReturnType<typeof createEncoder>) => void)[]): void {
  const encoder = createEncoder();
  for (const write of parts) write(encoder);
  Line.all.at(-1)?.onmessage?.({ data: toUint8Array(encoder).slice().buffer });
}

function refuse(failure: string): void {
  receive(
    (encoder) => writeVarUint(encoder, message.refused),
    (encoder) => writeVarString(encoder, failure),
  );
}

/** The server's sync step 2 of an empty board: from here on there is something to show. */
function sync(): void {
  receive((encoder) => {
    for (const number of [message.sync, 1, 2, 0, 0]) writeVarUint(encoder, number);
  });
}

function close(code: number): void {
  Line.all.at(-1)?.onclose?.({ code, reason: '' });
}

test('a refused message is told and changes nothing about the line: the server asks again by itself', () => {
  sync();
  refuse('not-allowed');
  vi.advanceTimersByTime(20_000);
  expect(connection.state()).toEqual({ is: 'not saved', failure: 'not-allowed' });
  expect(Line.all).toHaveLength(1);
});

test('after a no for good nobody knocks again', () => {
  refuse('bad-frame');
  close(closeCode.badFrame);
  vi.advanceTimersByTime(60_000);
  expect(connection.state()).toEqual({ is: 'refused', failure: 'bad-frame' });
  expect(Line.all).toHaveLength(1);
});

test('a line that is lost comes back', () => {
  sync();
  close(1006);
  vi.advanceTimersByTime(10_000);
  expect(Line.all).toHaveLength(2);
});

test('a board that cannot be opened is said to who waits for it', () => {
  close(closeCode.boardUnreadable);
  expect(states.at(-1)).toEqual({ is: 'refused', failure: 'board-unreadable' });
});

test('who has the board goes on with it while the server cannot open it', () => {
  sync();
  close(closeCode.boardUnreadable);
  expect(states.at(-1)).toEqual({ is: 'offline' });
  vi.advanceTimersByTime(10_000);
  expect(Line.all).toHaveLength(2);
});
