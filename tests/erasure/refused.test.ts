import type { AddressInfo } from 'node:net';
import { openBoard } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import { closeCode } from '@heard/shared/protocol';
import { richTextOf } from '@heard/shared/richtext';
import type { Session } from '@heard/shared/session/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Connection, connect } from '../../client/src/sync/connection.ts';
import {
  type Browser,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../../server/src/app.harness.ts';
import { NotSaved } from '../../server/src/storage/storage.ts';
import { overStore } from '../support/over-store.ts';

let test: TestApp;
let session: TestSession;
let tabs: Tab[];
beforeEach(async () => {
  tabs = [];
  const device = new EventTarget();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', device.addEventListener.bind(device));
  vi.stubGlobal('removeEventListener', device.removeEventListener.bind(device));
  test = await openTestApp({}, (storage) => ({
    ...storage,
    erasures: overStore(storage.erasures, {
      erase: () => Promise.reject(new NotSaved('The disk is full.')),
    }),
  }));
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  session = await makeTestSession(test);
});
afterEach(async () => {
  for (const { connection } of tabs) connection.close();
  await test.close();
  vi.unstubAllGlobals();
});

/** Somebody's page with our own connection, which nobody closes. */
interface Tab {
  readonly doc: Y.Doc;
  readonly connection: Connection;
  readonly closedWith: number[];
  readonly add: (words: string) => CardId;
}

async function openTab(browser: Browser): Promise<Tab> {
  const me = await meOf(browser, session);
  const closedWith: number[] = [];
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie } });
      this.on('close', (code) => closedWith.push(code));
    }
  }
  vi.stubGlobal('WebSocket', WithCookie);
  const doc = new Y.Doc();
  const { epoch } = await browser.get<Session>('GET', session.path);
  const connection = connect({
    doc,
    sessionId: session.id,
    epoch,
    server: `ws://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`,
    onState: () => {},
    onSessionState: () => {},
    onReplaced: () => {},
    chance: () => 0,
  });
  const hand = { ...me, attribution: attributionOf(me), now: () => Date.now(), random: test.random };
  const add = (words: string) => {
    const id = newId('card', test.random);
    openBoard(doc).run(hand, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
    return id;
  };
  const tab = { doc, connection, closedWith, add };
  tabs.push(tab);
  await until(() => connection.state().is === 'saved');
  return tab;
}

const until = (met: () => boolean) => vi.waitUntil(met, { timeout: 20_000, interval: 10 });
const has = ({ doc }: Tab, id: CardId) => openBoard(doc).cards.get(id) !== undefined;
const erase = (what: object) => session.organiser.refusal('POST', `${session.path}/erasures`, what);

describe('an erasure that cannot be done (E5)', () => {
  it('lets everybody go on with the old board, without an act of theirs', async () => {
    const ann = await openTab(session.organiser);
    const ben = await openTab(await joined(test, session, { name: 'Ben' }));
    const note = ann.add('Still there');
    await until(() => has(ben, note) && ann.connection.state().is === 'saved');
    expect(await erase({ cardIds: [note] })).toBe('not-saved');
    await until(() => tabs.every(({ closedWith }) => closedWith.length > 0));
    const late = ben.add('Written after');
    await until(() => has(ann, late));
    await until(() => tabs.every(({ connection }) => connection.state().is === 'saved'));
    expect(has(ann, note)).toBe(true);
    expect(tabs.map(({ closedWith }) => closedWith)).toEqual([[closeCode.epochOver], [closeCode.epochOver]]);
  });

  it('sends nobody away when that is known at once', async () => {
    const ann = await openTab(session.organiser);
    const gone = newId('card', test.random);
    const { id } = await meOf(session.organiser, session);
    expect(await erase({ cardIds: [gone] })).toBe('card-gone');
    expect(await erase({ participantId: newId('participant', test.random) })).toBe('participant-gone');
    expect(await erase({ participantId: id })).toBe('last-facilitator');
    expect(ann.connection.state()).toEqual({ is: 'saved' });
    expect(ann.closedWith).toEqual([]);
  });
});
