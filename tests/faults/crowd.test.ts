import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeCode } from '@heard/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { longOr } from '../support/length.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Browser, Venue } from '../support/venue.ts';
import { WireClient } from '../support/wire-client.ts';

const people = 300;
const notes = longOr(100, 2000);

let folder: string;
let server: RunningServer;
let venue: Venue;
let browsers: Browser[];
let clients: WireClient[];
beforeAll(async () => {
  // Kept by us, because it must outlive the server.
  folder = await mkdtemp(join(tmpdir(), 'heard-crowd-'));
  server = await startServer({ dataFolder: folder });
  venue = await Venue.open(server);
  browsers = await Promise.all(Array.from({ length: people }, (_, place) => venue.join(`Person ${place}`)));
  clients = browsers.map(() => new WireClient());
  await everybodyComes();
});
afterAll(async () => {
  for (const client of clients) client.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

async function everybodyComes(): Promise<void> {
  await Promise.all(clients.map((client, place) => venue.connect(browsers[place] as Browser, client)));
}

const ended = () => Promise.all(clients.map((client) => client.until(() => !client.connected)));

const notesOf = (client: WireClient) => client.doc.getMap('notes');

/** The board as somebody gets it who comes now and has nothing. */
async function boardOfNewcomer(): Promise<WireClient> {
  const client = await venue.connect(browsers[0] as Browser);
  client.close();
  return client;
}

describe('300 people', { timeout: longOr(180_000, 1_800_000) }, () => {
  it('are told to come back when the server stops, and what was saved of their last words is there (S1, S2)', async () => {
    const writers = clients.filter((_, place) => place % 10 === 0);
    for (let stop = 0; stop < longOr(1, 20); stop++) {
      for (const [place, client] of writers.entries()) notesOf(client).set(`${stop} ${place}`, 'last words');
      // Asked while they are all on their way. That it ends at all, and well, is what the code says.
      expect(await server.stop()).toBe(0);
      await ended();
      expect(new Set(clients.map(({ pair }) => pair.closedWith))).toEqual(new Set([closeCode.restart]));
      const saved = writers.flatMap((client, place) =>
        client.saved === client.sent ? [`${stop} ${place}`] : [],
      );
      await server.restart();
      const kept = notesOf(await boardOfNewcomer());
      expect(saved.filter((note) => !kept.has(note))).toEqual([]);
      await everybodyComes();
      await Promise.all(clients.map((client) => client.until(() => client.saved === client.sent)));
    }
    // And what was not saved was still in their browsers.
    expect(notesOf(await boardOfNewcomer()).size).toBe(writers.length * longOr(1, 20));
  });

  it('come back at once after the server was killed, and all have the whole board again (R1, B1)', async () => {
    const [first] = clients as [WireClient];
    first.doc.transact(() => {
      for (let note = 0; note < notes; note++) notesOf(first).set(`note ${note}`, 'what was heard');
    });
    const whole = (client: WireClient) => notesOf(client).size >= notes;
    await Promise.all(clients.map((client) => client.until(() => whole(client))));
    await server.kill();
    await ended();
    // Some have written meanwhile; every third comes with a new browser that has nothing.
    for (const [place, client] of clients.entries()) {
      if (place % 10 === 0) notesOf(client).set(`meanwhile ${place}`, 'on a phone without a network');
      if (place % 3 === 1) clients[place] = new WireClient();
    }
    const written = [...new Set(clients.flatMap((client) => [...notesOf(client).keys()]))];
    await server.restart();
    await everybodyComes();
    await Promise.all(clients.map((client) => client.until(() => notesOf(client).size === written.length)));
    await Promise.all(clients.map((client) => client.until(() => client.saved === client.sent)));
    const vector = Y.encodeStateVector(first.doc);
    for (const client of clients) expect(Y.encodeStateVector(client.doc)).toEqual(vector);
    expect(clients.flatMap(({ refusals }) => refusals)).toEqual([]);
  });
});
