import { closeCode } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RelayBench } from '../support/relay-bench.ts';
import { SocketPair } from '../support/socket-pair.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

describe('a session that is deleted (R6)', () => {
  it('is not held up by somebody who was about to come in, and lets nobody in any more', async () => {
    const ann = await bench.join();
    const person = await bench.newPerson();
    const seat = await bench.relay.seat(person, null);
    if (!seat.ok) throw new Error(seat.failure);
    let comes: ReturnType<typeof bench.relay.seat> | undefined;
    const deleted = bench.relay.closeSession(bench.session.id, closeCode.sessionGone, () => {
      comes = bench.relay.seat(person, null);
      return bench.storage.sessions.delete(bench.session.id);
    });
    const pair = new SocketPair();
    seat.value.take(pair.server, '{}');
    expect(await deleted).toBe(true);
    expect(await comes).toEqual({ ok: false, failure: 'session-gone' });
    expect(ann.pair.closedWith).toBe(closeCode.sessionGone);
    expect(pair.closedWith).toBe(closeCode.epochOver);
  });
});
