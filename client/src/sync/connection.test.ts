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
  receive(data: ArrayBuffer): void {
    this.onmessage?.({ data });
    this.dispatchEvent(new Event('message'));
  }
}

let doc: Y.Doc;
let connection: Connection;
let states: ConnectionState[];
let device: EventTarget;
let replaced: number;

beforeEach(() => {
  Line.all = [];
  states = [];
  device = new EventTarget();
  replaced = 0;
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', device.addEventListener.bind(device));
  vi.stubGlobal('removeEventListener', device.removeEventListener.bind(device));
  doc = new Y.Doc();
  connection = connect({
    doc,
    sessionId: 'session',
    epoch: 1,
    server: 'ws://heard.test',
    onState: (state) => states.push(state),
    onSessionState: () => {},
    onReplaced: () => {
      replaced += 1;
    },
    chance: () => 1,
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
  Line.all.at(-1)?.receive(toUint8Array(encoder).slice().buffer);
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

function tellStorage(failing: 0 | 1): void {
  receive(
    (encoder) => writeVarUint(encoder, message.storage),
    (encoder) => writeVarUint(encoder, failing),
  );
}

/** The server asks for what it lacks, and has the answer on its disk. */
function saveAll(): void {
  receive((encoder) => {
    for (const number of [message.sync, 0, 1, 0]) writeVarUint(encoder, number);
  });
  tellSaved(1);
}

function tellSaved(count: number): void {
  receive((encoder) => {
    for (const number of [message.saved, count]) writeVarUint(encoder, number);
  });
}

function close(code: number, reason = ''): void {
  Line.all.at(-1)?.onclose?.({ code, reason });
}

test('a refused message is told and changes nothing about the line: the server asks again by itself', () => {
  sync();
  refuse('not-allowed');
  vi.advanceTimersByTime(10_000);
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

test('who has the board goes on with it while the server cannot open it, and is told', () => {
  sync();
  close(closeCode.boardUnreadable);
  expect(states.at(-1)).toEqual({ is: 'offline' });
  vi.advanceTimersByTime(10_000);
  close(closeCode.boardUnreadable);
  expect(states.at(-1)).toEqual({ is: 'not opened' });
  vi.advanceTimersByTime(10_000);
  Line.all[2]?.onopen?.();
  sync();
  expect(states.at(-1)).toEqual({ is: 'saving' });
});

test('comes back within the time the server has named', () => {
  sync();
  close(closeCode.restart, '8000');
  vi.advanceTimersByTime(7999);
  expect(Line.all).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(Line.all).toHaveLength(2);
});

test('waits longer after every line that was of no use, and shortly after one that was', () => {
  sync();
  const waits = [1000, 2000, 4000];
  for (const [attempt, wait] of waits.entries()) {
    close(1006);
    vi.advanceTimersByTime(wait - 1);
    expect(Line.all).toHaveLength(attempt + 1);
    vi.advanceTimersByTime(1);
    expect(Line.all).toHaveLength(attempt + 2);
  }
  Line.all.at(-1)?.onopen?.();
  sync();
  close(1006);
  vi.advanceTimersByTime(1000);
  expect(Line.all).toHaveLength(5);
});

test('while the device has no network nobody knocks; when it is back, at once', () => {
  sync();
  device.dispatchEvent(new Event('offline'));
  expect(connection.state()).toEqual({ is: 'offline' });
  vi.advanceTimersByTime(60_000);
  expect(Line.all).toHaveLength(1);
  device.dispatchEvent(new Event('online'));
  expect(Line.all).toHaveLength(2);
});

test('the late end of an earlier line does nothing to the one that is there now', () => {
  sync();
  const lateEnd = Line.all[0]?.onclose;
  device.dispatchEvent(new Event('offline'));
  device.dispatchEvent(new Event('online'));
  Line.all[1]?.onopen?.();
  sync();
  saveAll();
  lateEnd?.({ code: 1006, reason: '' });
  vi.advanceTimersByTime(10_000);
  expect(connection.state()).toEqual({ is: 'saved' });
  expect(Line.all).toHaveLength(2);
});

test('a line on which nothing is heard is given up in 14 s', () => {
  sync();
  vi.advanceTimersByTime(12_000);
  tellSaved(0);
  vi.advanceTimersByTime(13_000);
  expect(Line.all).toHaveLength(1);
  vi.advanceTimersByTime(1000);
  expect(connection.state()).toEqual({ is: 'offline' });
  vi.advanceTimersByTime(1000);
  expect(Line.all).toHaveLength(2);
});

test('a line that does not even open is given up as well', () => {
  sync();
  close(1006);
  vi.advanceTimersByTime(1000);
  expect(Line.all).toHaveLength(2);
  vi.advanceTimersByTime(14_000 + 2000);
  expect(Line.all).toHaveLength(3);
});

test('a large board may take a minute to arrive', () => {
  vi.advanceTimersByTime(60_000);
  sync();
  expect(Line.all).toHaveLength(1);
});

test('that the server cannot save is said to whoever has nothing to be saved, too', () => {
  sync();
  saveAll();
  tellStorage(1);
  expect(connection.state()).toEqual({ is: 'saved so far' });
  doc.getMap('cards').set('written', true);
  expect(connection.state()).toEqual({ is: 'not saved', failure: 'not-saved' });
  tellSaved(2);
  expect(connection.state()).toEqual({ is: 'saved so far' });
  tellStorage(0);
  expect(connection.state()).toEqual({ is: 'saved' });
});

test('that the server cannot save was said on one line and is not believed on the next', () => {
  sync();
  saveAll();
  tellStorage(1);
  close(1006);
  expect(connection.state()).toEqual({ is: 'offline' });
  vi.advanceTimersByTime(1000);
  Line.all.at(-1)?.onopen?.();
  sync();
  saveAll();
  expect(connection.state()).toEqual({ is: 'saved' });
});

test('a board that was replaced is shown no more, and the new one asked for until it is there', () => {
  sync();
  close(closeCode.epochOver, '3000');
  expect(connection.state()).toEqual({ is: 'opening' });
  expect(replaced).toBe(0);
  vi.advanceTimersByTime(3000);
  expect(replaced).toBe(1);
  close(closeCode.epochOver);
  expect(connection.state()).toEqual({ is: 'opening' });
  vi.advanceTimersByTime(2000);
  expect(replaced).toBe(2);
  close(closeCode.epochOver);
  connection.close();
  vi.advanceTimersByTime(60_000);
  expect(replaced).toBe(2);
  expect(Line.all).toHaveLength(3);
});

test('a board that was replaced while the server was away is gone over from soon', () => {
  sync();
  for (const wait of [1000, 2000, 4000]) {
    close(1006);
    vi.advanceTimersByTime(wait);
  }
  close(closeCode.epochOver);
  vi.advanceTimersByTime(1000);
  expect(replaced).toBe(1);
  close(closeCode.epochOver);
  vi.advanceTimersByTime(1000);
  expect(replaced).toBe(1);
  vi.advanceTimersByTime(1000);
  expect(replaced).toBe(2);
});

test('a board that was not replaced after all is shown again', () => {
  sync();
  close(closeCode.epochOver);
  vi.advanceTimersByTime(1000);
  expect(Line.all).toHaveLength(2);
  Line.all.at(-1)?.onopen?.();
  expect(connection.state()).toEqual({ is: 'opening' });
  sync();
  saveAll();
  expect(connection.state()).toEqual({ is: 'saved' });
  vi.advanceTimersByTime(10_000);
  expect(replaced).toBe(1);
});
