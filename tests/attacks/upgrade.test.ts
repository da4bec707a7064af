import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { done, refused } from '@heard/shared/failure';
import { closeCode, message, returnWithin, syncPath } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { addressReader } from '../../server/src/http/addresses.ts';
import { type AttachOptions, attachRelay } from '../../server/src/relay/door/upgrade.ts';
import { Visitors } from '../../server/src/relay/door/visitors.ts';
import type { Relay } from '../../server/src/relay/relay.ts';
import { chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { StillClock } from '../support/still-clock.ts';

let bench: RelayBench;
let server: Server;
let relay: Relay;
/** How often the storage was asked who somebody is. */
let asked: number;
let authenticate: AttachOptions['authenticate'];
const sockets = new Set<Socket>();

beforeEach(async () => {
  bench = await RelayBench.open();
  asked = 0;
  authenticate = async () => refused('not-joined');
  server = createServer();
  relay = attachRelay(server, {
    journal: bench.storage.journal,
    clock: bench.clock,
    random: chanceOf(7).random,
    log: { info() {}, warn() {}, error() {} },
    allowedOrigins: [],
    addressOf: addressReader({ trustedProxies: ['127.0.0.1'] } as never),
    authenticate: (request, sessionId) => {
      asked++;
      return authenticate(request, sessionId);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await relay.close();
  server.close();
  await bench.close();
});

/** The line of somebody who asks to come in; `address` is what the proxy says of them. */
function knock(address: string, headers: readonly string[] = []): Socket {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  sockets.add(socket);
  socket.write(
    [
      `GET ${syncPath(bench.session.id)} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `X-Forwarded-For: ${address}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: c2l4dGVlbiBieXRlcyEhIQ==',
      ...headers,
      '\r\n',
    ].join('\r\n'),
  );
  return socket;
}

/** What the first bytes of the answer say; the line is then cut. */
async function answerTo(socket: Socket): Promise<string> {
  const [bytes] = (await once(socket, 'data')) as [Buffer];
  const closed = once(socket, 'close');
  socket.destroy();
  await closed;
  return String(bytes);
}

const statusOf = (answer: string) => Number(answer.split(' ')[1]);

async function statuses(address: string, times: number, headers?: readonly string[]): Promise<Set<number>> {
  const seen = new Set<number>();
  for (let left = times; left > 0; left -= 100) {
    const some = Array.from({ length: Math.min(left, 100) }, () => answerTo(knock(address, headers)));
    for (const answer of await Promise.all(some)) seen.add(statusOf(answer));
  }
  return seen;
}

const venue = '203.0.113.7';

describe('an address from which ever more come (H5)', () => {
  it('is let in as a venue that comes back whole, three times in a row, and then told to wait', async () => {
    for (let time = 0; time < 3; time++) expect(await statuses(venue, 330)).toEqual(new Set([101]));
    expect(await statuses(venue, 10)).toEqual(new Set([101]));
    const askedBefore = asked;
    const tooMany = await answerTo(knock(venue));
    expect(statusOf(tooMany)).toBe(429);
    expect(tooMany).toMatch(/\r\nRetry-After: \d+\r\n/);
    expect(asked).toBe(askedBefore);
    expect(await statuses('198.51.100.1', 1)).toEqual(new Set([101]));
    bench.clock.pass(1000);
    expect(await statuses(venue, 50)).toEqual(new Set([101]));
    expect(await statuses(venue, 1)).toEqual(new Set([429]));
  });

  it('does not pay for pages of other web sites that its browsers look at', async () => {
    const foreign = ['Origin: https://evil.example'];
    expect(await statuses(venue, 1100, foreign)).toEqual(new Set([403]));
    expect(await statuses(venue, 1)).toEqual(new Set([101]));
  });

  it('cannot keep the line on which it was refused', async () => {
    const socket = knock(venue, ['Origin: https://evil.example']);
    // The other end never closes by itself.
    socket.allowHalfOpen = true;
    socket.resume();
    await once(socket, 'end');
    await expect.poll(() => openLines()).toBe(0);
  });
});

const openLines = () =>
  new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));

describe('connections that stay (H6)', () => {
  const clock = new StillClock();
  const come = (visitors: Visitors, address: string) => {
    const line = new PassThrough();
    // Slowly enough for the budget of an address.
    clock.pass(20);
    return { line, admitted: visitors.admit(address, line) };
  };

  it('are 2,000 of one address, until one of them leaves', async () => {
    const visitors = new Visitors(clock);
    const lines = Array.from({ length: 2000 }, () => come(visitors, venue));
    expect(lines.every(({ admitted }) => admitted)).toBe(true);
    expect(come(visitors, venue).admitted).toBe(false);
    expect(come(visitors, '198.51.100.1').admitted).toBe(true);
    const [first] = lines;
    first?.line.destroy();
    if (first) await once(first.line, 'close');
    expect(come(visitors, venue).admitted).toBe(true);
    expect(come(visitors, venue).admitted).toBe(false);
  });

  it('are 10,000 in all', () => {
    const visitors = new Visitors(clock);
    for (let number = 0; number < 10_000; number++) {
      expect(come(visitors, `10.0.${number >> 8}.${number & 255}`).admitted).toBe(true);
    }
    expect(come(visitors, '10.9.9.9').admitted).toBe(false);
  });
});

describe('an upgrade that is not answered in time (H7)', () => {
  it('is ended, also when the storage hangs', async () => {
    const { promise: hangs, resolve } = Promise.withResolvers<ReturnType<typeof refused<'not-joined'>>>();
    const reached = Promise.withResolvers<void>();
    authenticate = () => {
      reached.resolve();
      return hangs;
    };
    const socket = knock(venue);
    let answered = '';
    socket.on('data', (bytes) => {
      answered += bytes;
    });
    await reached.promise;
    bench.clock.pass(9_999);
    expect(await openLines()).toBe(1);
    const closed = once(socket, 'close');
    bench.clock.pass(1);
    await closed;
    expect(answered).toBe('');
    resolve(refused('not-joined'));
    await expect.poll(() => openLines()).toBe(0);
  });

  it('is not cut off once it is answered', async () => {
    const socket = knock(venue);
    await once(socket, 'data');
    bench.clock.pass(60_000);
    expect(socket.destroyed).toBe(false);
  });
});

describe('a close that sends people back (H8)', () => {
  it('spreads the return of a full room over seconds, and lets one person come at once', async () => {
    const full = Array.from({ length: 300 }, () => new SimulatedClient());
    for (const client of full) await bench.connect(client, await bench.newPerson());
    await bench.restart();
    for (const { pair } of full) {
      expect(pair.closedWith).toBe(closeCode.restart);
      expect(returnWithin(pair.closeReason)).toBe(5000);
    }
    const alone = await bench.join();
    await bench.restart();
    expect(returnWithin(alone.pair.closeReason)).toBeLessThan(100);
  });

  it('says so on the wire, and nothing where nobody is to come back', async () => {
    const person = await bench.newPerson();
    authenticate = async () => done({ participant: person, sessionState: '{}' });
    const { port } = server.address() as AddressInfo;
    for (const code of [closeCode.restart, closeCode.removed]) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}${syncPath(bench.session.id)}`);
      await once(socket, 'message');
      relay.disconnect(person.id, code);
      const [closedWith, reason] = await once(socket, 'close');
      expect([closedWith, returnWithin(String(reason))]).toEqual([
        code,
        code === closeCode.restart ? 17 : null,
      ]);
    }
  });

  it('gives somebody who asked too much a rest', async () => {
    const eve = await bench.join();
    for (let time = 0; time < 6000 && eve.connected; time++) {
      eve.pair.send(Uint8Array.of(message.sync, 0, 1, 0));
      eve.pair.deliverToServer();
    }
    expect(eve.pair.closedWith).toBe(closeCode.tooManyRequests);
    expect(returnWithin(eve.pair.closeReason)).toBeGreaterThanOrEqual(3000);
  });
});

describe('somebody who is refused (H9)', () => {
  // Of the server in this process: how long it waits for a goodbye is up to the test.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is left when no goodbye comes', async () => {
    const socket = knock(venue);
    socket.resume();
    await once(socket, 'data');
    const closed = once(socket, 'close');
    vi.advanceTimersByTime(1000);
    await closed;
  });

  it('cannot make the server keep the beginning of a long message', async () => {
    const socket = knock(venue);
    await once(socket, 'data');
    const ended = once(socket, 'end');
    // The head of a masked message of 126 bytes.
    socket.write(Uint8Array.of(0x82, 0xfe, 0, 126, 0, 0, 0, 0));
    await ended;
  });

  it('hears why, also when the first question was on its way already', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = new WebSocket(`ws://127.0.0.1:${port}${syncPath(bench.session.id)}`);
    socket.once('open', () => socket.send(new Uint8Array(100_000)));
    expect(await once(socket, 'close')).toContain(closeCode.notJoined);
  });
});
