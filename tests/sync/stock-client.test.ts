import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { done, refused } from '@heard/shared/failure';
import { closeCode, protocolVersion } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { systemClock } from '../../server/src/relay/clock.ts';
import { attachRelay } from '../../server/src/relay/door/upgrade.ts';
import type { Relay } from '../../server/src/relay/relay.ts';
import { chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';

const silent = { info() {}, warn() {}, error() {} };

/** The relay on a real HTTP server; the cookie is simply the participant's id. */
class LiveServer {
  readonly bench: RelayBench;
  port = 0;
  #server: Server | null = null;
  #relay: Relay | null = null;

  constructor(bench: RelayBench) {
    this.bench = bench;
  }

  async start(): Promise<void> {
    const { storage, session } = this.bench;
    this.#server = createServer();
    this.#relay = attachRelay(this.#server, {
      journal: storage.journal,
      clock: systemClock,
      random: chanceOf(3).random,
      log: silent,
      allowedOrigins: ['https://heard.example'],
      async authenticate(request) {
        const people = await storage.participants.listBySession(session.id);
        const person = people.find(({ id }) => request.headers.cookie === `heard=${id}`);
        return person ? done({ participant: person, sessionState: '{}' }) : refused('not-joined');
      },
    });
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await this.#relay?.close();
    this.#server?.closeAllConnections();
    this.#server?.close();
    this.#relay = null;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }
}

let live: LiveServer;
let providers: WebsocketProvider[];
beforeEach(async () => {
  // The stock client mentions messages it does not know, which is all it should do with them.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  live = new LiveServer(await RelayBench.open());
  providers = [];
  await live.start();
});
afterEach(async () => {
  for (const provider of providers) provider.destroy();
  await live.stop();
  await live.bench.close();
  vi.restoreAllMocks();
});

/** A plain y-websocket provider; the cookie is all it has of Heard. */
async function join(name: string): Promise<WebsocketProvider> {
  const { id } = await live.bench.newPerson({ name });
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: `heard=${id}` } });
    }
  }
  const provider = new WebsocketProvider(live.url, live.bench.session.id, new Y.Doc(), {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
  });
  providers.push(provider);
  await until(() => provider.synced);
  return provider;
}

const until = (met: () => boolean) => vi.waitUntil(met, { timeout: 20_000, interval: 10 });
const words = (provider: WebsocketProvider) => provider.doc.getText('words');

describe('a stock y-websocket client with a valid cookie', () => {
  it('joins, edits, converges, sees others, and carries on by itself after a restart (K1)', async () => {
    const ann = await join('Ann');
    const ben = await join('Ben');
    words(ann).insert(0, 'buses');
    words(ben).insert(0, 'late ');
    ann.awareness.setLocalStateField('cursor', { at: 3 });
    await until(() => words(ann).length === 10 && words(ben).length === 10);
    expect(words(ann).toString()).toBe(words(ben).toString());
    const annSeenByBen = () => ben.awareness.getStates().get(ann.doc.clientID) ?? {};
    await until(() => 'cursor' in annSeenByBen());
    expect(annSeenByBen()).toMatchObject({ cursor: { at: 3 }, user: { name: 'Ann' } });

    await live.stop();
    await until(() => !ann.wsconnected && !ben.wsconnected);
    words(ann).insert(0, 'very ');
    await live.start();
    await until(() => words(ben).length === 15);
    expect(words(ann).toString()).toBe(words(ben).toString());
  });
});

describe('the door (H1 to H4)', () => {
  const knock = (query: string, headers: Record<string, string> = {}) =>
    new WebSocket(`${live.url}/${live.bench.session.id}${query}`, { headers });

  async function closeCodeOf(webSocket: WebSocket): Promise<number> {
    const [code] = await once(webSocket, 'close');
    return code as number;
  }

  it('tells by close code why somebody cannot come in', async () => {
    const { id } = await live.bench.newPerson();
    const cookie = `heard=${id}`;
    expect(await closeCodeOf(knock(''))).toBe(closeCode.notJoined);
    expect(await closeCodeOf(knock('?version=0', { cookie }))).toBe(closeCode.clientTooOld);
    expect(await closeCodeOf(knock(`?version=${protocolVersion}&epoch=7`, { cookie }))).toBe(
      closeCode.epochOver,
    );
  });

  it('stays shut for pages of other web sites', async () => {
    const { id } = await live.bench.newPerson();
    const cookie = `heard=${id}`;
    const foreign = knock('', { cookie, origin: 'https://evil.example' });
    const [error] = (await once(foreign, 'error')) as [Error];
    expect(error.message).toContain('403');
    for (const origin of ['https://heard.example', `http://127.0.0.1:${live.port}`]) {
      const own = knock('', { cookie, origin });
      await once(own, 'open');
      own.terminate();
    }
  });

  it('withstands bytes that are no WebSocket frame, while others carry on (F4)', async () => {
    const ann = await join('Ann');
    const { id } = await live.bench.newPerson();
    const raw = connect(live.port, '127.0.0.1');
    raw.write(
      `GET /sync/${live.bench.session.id} HTTP/1.1\r\nHost: 127.0.0.1:${live.port}\r\nCookie: heard=${id}\r\n` +
        'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await once(raw, 'data');
    const closed = once(raw, 'close');
    // A reserved bit is set, which ended a whole server elsewhere.
    raw.write(Uint8Array.of(0xf2, 0x80, 0, 0, 0, 0));
    raw.resume();
    await closed;
    words(ann).insert(0, 'still here');
    const ben = await join('Ben');
    await until(() => words(ben).toString() === 'still here');
  });
});
