import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { done, refused } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { attachRelay } from '../../server/src/relay/door/upgrade.ts';
import type { Relay } from '../../server/src/relay/relay.ts';
import { chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { WireClient } from '../support/wire-client.ts';

const megabyte = 1024 * 1024;

let bench: RelayBench;
let relay: Relay;
let server: Server;
let url: string;
/** The server's ends of all connections. */
let serverEnds: Socket[];
beforeEach(async () => {
  bench = await RelayBench.open();
  serverEnds = [];
  server = createServer();
  server.on('connection', (socket) => serverEnds.push(socket));
  relay = attachRelay(server, {
    journal: bench.storage.journal,
    clock: bench.clock,
    random: chanceOf(3).random,
    log: { info() {}, warn() {}, error() {} },
    allowedOrigins: [],
    async authenticate({ headers }) {
      const people = await bench.storage.participants.listBySession(bench.session.id);
      const person = people.find(({ id }) => headers.cookie === id);
      return person ? done({ participant: person, sessionState: '{}' }) : refused('not-joined');
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await relay.close();
  server.close();
  server.closeAllConnections();
  await bench.close();
});

async function comes(client = new WireClient(), cookie?: string): Promise<WireClient> {
  await client.connect(url, bench.session.id, cookie ?? (await bench.newPerson()).id);
  await client.until(() => client.synced);
  return client;
}

const words = (client: WireClient) => client.doc.getText('words');

describe('a reader that stops reading, on a real socket', () => {
  it('costs the server a bounded number of bytes, is cut, and comes back whole (N1)', async () => {
    const [ann, ben] = [await comes(), await comes()];
    const carl = await bench.newPerson();
    const slow = await comes(new WireClient(), carl.id);
    const serverEnd = serverEnds.at(-1) as Socket;
    slow.socket?.pause();
    let [most, sent] = [0, 0];
    const page = 'what was heard. '.repeat(4000);
    // The operating systems of both ends take some megabytes before anything waits in the server.
    while (!serverEnd.destroyed) {
      words(ann).insert(0, page);
      words(ann).delete(0, page.length);
      sent += page.length;
      await ann.until(() => ann.saved === ann.sent);
      most = Math.max(most, serverEnd.writableLength);
      expect(sent, 'sent to a reader that does not read').toBeLessThan(30 * megabyte);
    }
    process.stderr.write(
      `slow reader: cut after ${(sent / megabyte).toFixed(1)} MB; at most ${(most / megabyte).toFixed(2)} MB waited\n`,
    );
    expect(most).toBeGreaterThan(megabyte / 2);
    expect(most).toBeLessThan(1.25 * megabyte);
    words(ann).insert(0, 'bus');
    await ben.until(() => words(ben).toString() === 'bus');
    expect([ann.refusals, ben.refusals]).toEqual([[], []]);

    slow.socket?.resume();
    await slow.until(() => !slow.connected);
    await comes(slow, carl.id);
    expect(words(slow).toString()).toBe('bus');
    words(slow).insert(3, 'es');
    await ben.until(() => words(ben).toString() === 'buses');
    for (const client of [ann, ben, slow]) client.close();
  });
});

describe('a connection that is open on one side only', () => {
  it('is found by the server and its place given up, while quiet ones stay (N2)', async () => {
    const ann = await comes();
    const { id } = await bench.newPerson();
    // Somebody whose pongs never come back, like a phone that went out of reach.
    const gone = new WebSocket(`${url.replace('http', 'ws')}/sync/${bench.session.id}`, {
      headers: { cookie: id },
      autoPong: false,
    });
    await once(gone, 'open');
    const closed = once(gone, 'close');
    expect(relay.presentParticipants(bench.session.id)).toHaveLength(2);
    for (let ping = 0; ping < 2; ping++) {
      const asked = Promise.all([once(gone, 'ping'), once(ann.socket as WebSocket, 'ping')]);
      bench.clock.pass(10_000);
      await asked;
      // What Ann says after her pong arrives after it.
      words(ann).insert(0, '.');
      await ann.until(() => ann.saved === ann.sent);
    }
    bench.clock.pass(10_000);
    expect((await closed)[0]).toBe(1006);
    expect(relay.presentParticipants(bench.session.id)).toHaveLength(1);
    expect(ann.connected).toBe(true);
    ann.close();
  });
});
