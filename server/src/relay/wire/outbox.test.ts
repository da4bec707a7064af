import { describe, expect, it } from 'vitest';
import { Outbox } from './outbox.ts';
import { Packet } from './packet.ts';

const kilobytes = (count: number) => new Packet([new Uint8Array(count * 1024)]);

/** A socket on which nothing leaves until it is drained. */
function stuckSocket() {
  let queued = 0;
  const socket = {
    get queuedBytes() {
      return queued;
    },
    send: (...packets: readonly Packet[]) => {
      queued += packets.reduce((sum, { bytes }) => sum + bytes, 0);
    },
    ping() {},
    close() {},
    terminate() {},
    listen() {},
  };
  return { socket, drain: () => (queued = 0) };
}

function outboxOn(socket: ConstructorParameters<typeof Outbox>[0]) {
  const state = { tooSlow: false };
  const outbox = new Outbox(socket, () => {
    state.tooSlow = true;
  });
  return { outbox, state };
}

describe('what waits for one reader (SPEC N1)', () => {
  it('leaves presence out first', () => {
    const { socket } = stuckSocket();
    const { outbox, state } = outboxOn(socket);
    outbox.sendLasting(kilobytes(300));
    outbox.sendPassing(kilobytes(1));
    expect(socket.queuedBytes).toBe(300 * 1024);
    outbox.sendLasting(kilobytes(1));
    expect(socket.queuedBytes).toBe(301 * 1024);
    expect(state.tooSlow).toBe(false);
  });

  it('gives the reader up beyond the bound', () => {
    const { socket } = stuckSocket();
    const { outbox, state } = outboxOn(socket);
    for (let sent = 0; sent < 3; sent++) outbox.sendLasting(kilobytes(600));
    expect(state.tooSlow).toBe(true);
    expect(socket.queuedBytes).toBe(1200 * 1024);
  });

  it('grants a large board once, on top of the bound', () => {
    const { socket, drain } = stuckSocket();
    const { outbox, state } = outboxOn(socket);
    outbox.sendBoard([kilobytes(5000)]);
    outbox.sendLasting(kilobytes(10));
    expect(state.tooSlow).toBe(false);
    drain();
    for (let sent = 0; sent < 3; sent++) outbox.sendLasting(kilobytes(600));
    expect(state.tooSlow).toBe(true);
  });

  it('does not let somebody who does not read ask for the board again and again', () => {
    const { socket } = stuckSocket();
    const { outbox, state } = outboxOn(socket);
    outbox.sendBoard([kilobytes(5000)]);
    outbox.sendBoard([kilobytes(5000)]);
    expect(state.tooSlow).toBe(true);
    expect(socket.queuedBytes).toBe(5000 * 1024);
  });
});
