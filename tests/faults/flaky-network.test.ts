import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { chanceOf } from '../support/chance.ts';
import { FlakyProxy } from '../support/flaky-proxy.ts';
import { longOr } from '../support/length.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Venue } from '../support/venue.ts';

const people = 5;
const notesEach = longOr(60, 5000);

let server: RunningServer;
let proxy: FlakyProxy;
let providers: WebsocketProvider[];
afterEach(async () => {
  for (const provider of providers) provider.destroy();
  proxy.close();
  await server.stop();
  vi.restoreAllMocks();
});

/** A stock client on the other side of the bad network; the cookie is all it has of Heard. */
function openProvider(sessionId: string, cookie: string): WebsocketProvider {
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie } });
    }
  }
  return new WebsocketProvider(`ws://127.0.0.1:${proxy.port}/sync`, sessionId, new Y.Doc(), {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
    maxBackoffTime: 200,
  });
}

const notesOf = (doc: Y.Doc) => doc.getMap('notes');

/** One person writes, deletes and rewrites, at the pace of somebody who is in a hurry. */
function writeAll(provider: WebsocketProvider, name: number): Promise<void> {
  return new Promise((resolve) => {
    let note = 0;
    const timer = setInterval(() => {
      notesOf(provider.doc).set(`${name} ${note}`, 'first words');
      if (note % 3 === 0) notesOf(provider.doc).set(`${name} ${note}`, 'second thoughts');
      if (note % 10 === 9) notesOf(provider.doc).delete(`${name} ${note - 1}`);
      if (++note < notesEach) return;
      clearInterval(timer);
      resolve();
    }, 20);
  });
}

describe('stock clients on a network that cuts and stalls', () => {
  const chance = chanceOf(20261122);
  it(`all have the same in the end, and lose nothing (K1, S2), seed ${chance.seed}`, {
    timeout: 120_000 + notesEach * 100,
  }, async () => {
    // The stock client mentions messages it does not know, which is all it should do with them.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    server = await startServer();
    proxy = await FlakyProxy.open(Number(new URL(server.url).port), chance);
    const venue = await Venue.open(server);
    providers = await Promise.all(
      Array.from({ length: people }, async (_, place) => {
        const browser = await venue.join(`Person ${place}`);
        return openProvider(venue.sessionId, browser.cookie);
      }),
    );
    await Promise.all(providers.map(writeAll));
    expect(proxy.cuts).toBeGreaterThan(people);
    expect(proxy.stalls).toBeGreaterThan(0);
    proxy.becomeGood();
    const kept = notesEach - Math.floor(notesEach / 10);
    await vi.waitUntil(() => providers.every(({ doc }) => notesOf(doc).size === people * kept), {
      timeout: 60_000,
      interval: 20,
    });
    // Somebody who comes now, by a good network and with nothing of their own.
    const late = await venue.connect(await venue.join('Late'));
    const all = notesOf(late.doc).toJSON();
    for (const { doc } of providers) expect(notesOf(doc).toJSON()).toEqual(all);
    late.close();
  });
});
