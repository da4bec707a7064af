import { once } from 'node:events';
import { isFailureId } from '@heard/shared/failure';
import { closeCode, syncPath } from '@heard/shared/protocol';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Scrape, scrape } from '../support/scrape.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const token = 'token-of-whoever-watches';
let server: RunningServer;
beforeEach(async () => {
  // The stock client mentions messages it does not know, which is all it should do with them.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = await startServer({ env: { METRICS_TOKEN: token } });
});
afterEach(async () => {
  await server.stop();
  vi.restoreAllMocks();
});

/** A session with an example board, and the cookie of the one person in it. */
async function openExample(): Promise<{ sessionId: string; cookie: string }> {
  const made = await fetch(`${server.url}/api/examples`, { method: 'POST' });
  const { sessionId } = (await made.json()) as { sessionId: string };
  return { sessionId, cookie: made.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

const scrapeUntil = (met: (seen: Scrape) => boolean) =>
  expect.poll(async () => met(await scrape(server.url, token)), { timeout: 20_000 }).toBe(true);

it('whoever has the token sees in numbers what happens on the boards', async () => {
  const { sessionId, cookie } = await openExample();
  const before = await scrape(server.url, token);
  expect(before.value('heard_rooms_open')).toBe(0);
  expect(before.value('heard_storage_well')).toBe(1);
  expect(before.value('heard_disk_free_bytes')).toBeGreaterThan(0);
  expect(before.value('heard_messages_refused_total', 'bad-frame')).toBe(0);
  expect(before.value('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  expect(before.value('process_resident_memory_bytes')).toBeGreaterThan(0);
  expect(before.value('process_cpu_seconds_total')).toBeGreaterThan(0);

  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie } });
    }
  }
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync`, sessionId, new Y.Doc(), {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
  });
  provider.doc.getText('words').insert(0, 'CanaryNote');
  await scrapeUntil(
    (seen) => seen.value('heard_updates_saved_total') > before.value('heard_updates_saved_total'),
  );
  const during = await scrape(server.url, token);
  expect(during.value('heard_rooms_open')).toBe(1);
  expect(during.value('heard_people_present')).toBe(1);
  expect(during.value('heard_connections_open')).toBe(1);
  expect(during.value('heard_queue_bytes')).toBeGreaterThanOrEqual(during.value('heard_queue_longest_bytes'));
  expect(during.value('heard_commit_seconds')).toBeGreaterThan(before.value('heard_commit_seconds'));
  expect(during.value('heard_commit_entries')).toBe(during.value('heard_commit_seconds'));
  expect(during.value('heard_sent_bytes_total')).toBeGreaterThan(10_000);
  expect(during.value('heard_received_bytes_total')).toBeGreaterThan(100);

  const eve = new WebSocket(`${server.url.replace('http', 'ws')}${syncPath(sessionId)}`, {
    headers: { cookie },
  });
  await once(eve, 'open');
  eve.send(Uint8Array.of(99, 1, 2));
  expect((await once(eve, 'close'))[0]).toBe(closeCode.badFrame);
  const stranger = new WebSocket(`${server.url.replace('http', 'ws')}${syncPath(sessionId)}`);
  expect((await once(stranger, 'close'))[0]).toBe(closeCode.notJoined);
  provider.destroy();
  await scrapeUntil(
    (seen) => seen.value('heard_rooms_open') === 0 && seen.value('heard_connections_open') === 0,
  );
  const after = await scrape(server.url, token);
  expect(after.value('heard_messages_refused_total', 'bad-frame')).toBe(1);
  expect(after.value('heard_connections_refused_total', 'not-joined')).toBe(1);
  expect(after.value('heard_people_present')).toBe(0);
  expect(after.value('heard_sent_bytes_total')).toBeGreaterThanOrEqual(
    during.value('heard_sent_bytes_total'),
  );
  for (const secret of [
    sessionId,
    cookie.split('=')[1] ?? '',
    'CanaryNote',
    '127.0.0.1',
    server.dataFolder,
  ]) {
    expect(after.text, secret).not.toContain(secret);
  }
});

it('a label is the name of a failure, or a word of the runtime', async () => {
  await openExample();
  const { families } = await scrape(server.url, token);
  for (const { name, metrics } of families) {
    for (const { labels = {} } of metrics) {
      if (name.startsWith('heard_')) {
        expect(
          Object.keys(labels).filter((label) => label !== 'code'),
          name,
        ).toEqual([]);
        const isKnown =
          labels.code === undefined || labels.code === 'took-too-long' || isFailureId(labels.code);
        expect(isKnown, `${name} ${labels.code}`).toBe(true);
      } else expect(name).toMatch(/^(process|nodejs)_/);
    }
  }
});
