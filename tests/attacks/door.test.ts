import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { done, refused } from '@heard/shared/failure';
import { closeCode, message, syncPath } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { attachRelay } from '../../server/src/relay/door/upgrade.ts';
import type { Relay } from '../../server/src/relay/relay.ts';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import { chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';

/** A store whose next board takes as long to load as the test wants. */
class SlowBoard {
  readonly #asked = Promise.withResolvers<void>();
  readonly #goOn = Promise.withResolvers<void>();
  readonly asked = this.#asked.promise;
  readonly goOn = this.#goOn.resolve;

  around(journal: JournalStore): JournalStore {
    return {
      append: (batch) => journal.append(batch),
      writeCheckpoint: (checkpoint) => journal.writeCheckpoint(checkpoint),
      probe: () => journal.probe(),
      lastSeq: (sessionId, epoch) => journal.lastSeq(sessionId, epoch),
      load: async (sessionId) => {
        this.#asked.resolve();
        await this.#goOn.promise;
        return journal.load(sessionId);
      },
    };
  }
}

let bench: RelayBench;
let board: SlowBoard;
let server: Server;
let relay: Relay;
let person: StoredParticipant;
beforeEach(async () => {
  bench = await RelayBench.open();
  board = new SlowBoard();
  person = await bench.newPerson();
  server = createServer();
  relay = attachRelay(server, {
    journal: board.around(bench.storage.journal),
    clock: bench.clock,
    random: chanceOf(7).random,
    log: { info() {}, warn() {}, error() {} },
    allowedOrigins: [],
    async authenticate() {
      const found = await bench.storage.participants.get(person.id);
      if (found === null) return refused('not-joined');
      return found.removedAt === null ? done({ participant: found, sessionState: '{}' }) : refused('removed');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  await relay.close();
  server.close();
  await bench.close();
});

/** Connects, and does `meanwhile` after the person was let in but before the board is there. */
async function connectDuring(meanwhile: () => Promise<unknown>): Promise<WebSocket> {
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${syncPath(bench.session.id)}`);
  await board.asked;
  await meanwhile();
  board.goOn();
  return socket;
}

describe('while the board is being loaded for somebody (H4)', () => {
  it('they can be removed, and then never see it', async () => {
    const socket = await connectDuring(async () => {
      await bench.storage.participants.update(person.id, { removedAt: 5 });
      relay.disconnect(person.id, closeCode.removed);
    });
    let told = 0;
    socket.on('message', () => told++);
    expect(await once(socket, 'close')).toContain(closeCode.removed);
    expect(told).toBe(0);
  });

  it('they can be made a viewer, and then do not write', async () => {
    const socket = await connectDuring(async () => {
      await bench.storage.participants.update(person.id, { role: 'viewer' });
      relay.changeRole(person.id, 'viewer');
    });
    const refusal = new Promise<string>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data[0] === message.refused) resolve(String(data.subarray(2)));
        else if (data[0] === message.saved) resolve('saved');
      });
    });
    await once(socket, 'open');
    // An update that holds one letter in a text.
    socket.send(Uint8Array.of(0, 2, 11, 1, 1, 7, 0, 4, 1, 1, 0x77, 1, 0x78, 0));
    expect(await refusal).toBe('not-allowed');
    socket.close();
  });
});
