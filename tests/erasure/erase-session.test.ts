import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { type Board, openBoard } from '@heard/shared/board';
import { addCard, removeCards, tagCard } from '@heard/shared/card';
import { groupCards } from '@heard/shared/cluster';
import type { Erased } from '@heard/shared/erasure/contract';
import { type CardId, newId } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import type { Me } from '@heard/shared/participant/contract';
import { closeCode, message, syncKind, syncPath } from '@heard/shared/protocol';
import type { Hand } from '@heard/shared/record';
import { plainText, richTextOf } from '@heard/shared/richtext';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  type Browser,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../../server/src/app.harness.ts';
import { canary, filesWithCanary, holdsCanary } from '../support/canary.ts';

let test: TestApp;
let session: TestSession;
let address: string;
let tabs: Tab[];
let running: boolean;
beforeEach(async () => {
  // The stock client mentions messages it does not know, which is all it should do with them.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  test = await openTestApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  address = `ws://127.0.0.1:${(test.app.server.address() as AddressInfo).port}`;
  session = await makeTestSession(test);
  tabs = [];
  running = true;
});
afterEach(async () => {
  for (const { provider } of tabs) provider.destroy();
  if (running) await stop();
  await rm(test.folder, { recursive: true });
  vi.restoreAllMocks();
});

async function stop(): Promise<void> {
  running = false;
  await test.app.close();
  await test.storage.close();
}

const until = (met: () => boolean) => vi.waitUntil(met, { timeout: 20_000, interval: 10 });

/** Somebody's page, with a stock client that knows nothing of epochs. */
interface Tab {
  readonly browser: Browser;
  readonly me: Me;
  readonly hand: Hand;
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly provider: WebsocketProvider;
  readonly closedWith: number[];
}

const cookiesOf = ({ cookies }: Browser) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

async function openTab(browser: Browser): Promise<Tab> {
  const me = await meOf(browser, session);
  const closedWith: number[] = [];
  class WithCookie extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { cookie: cookiesOf(browser) } });
      this.on('close', (code) => closedWith.push(code));
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${address}/sync`, session.id, doc, {
    WebSocketPolyfill: WithCookie as never,
    disableBc: true,
    maxBackoffTime: 100,
  });
  const hand = { ...me, attribution: attributionOf(me), now: () => Date.now(), random: test.random };
  const tab = { browser, me, hand, doc, board: openBoard(doc), provider, closedWith };
  tabs.push(tab);
  await until(() => provider.synced);
  return tab;
}

function addNote({ board, hand }: Tab, text: string): CardId {
  const id = newId('card', test.random);
  board.run(hand, addCard, { id, heard: richTextOf(text), at: { x: 0, y: 0 } });
  return id;
}

function typeInto({ board }: Tab, id: CardId, text: string): void {
  const paragraph = board.cards.fragment(id, 'heard')?.get(0);
  if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).insert(3, text);
}

/** Until what this page shows is on the server's disk and on every other page. */
const settled = () =>
  until(() => {
    const vectors = tabs.map(({ doc }) => Buffer.from(Y.encodeStateVector(doc)).toString('hex'));
    return new Set(vectors).size === 1;
  });

const textsOf = ({ board }: Tab) => [...board.cards.all()].map(({ heard }) => plainText(heard)).sort();

async function erase(what: object): Promise<Erased> {
  return session.organiser.get<Erased>('POST', `${session.path}/erasures`, what);
}

/** What the person did that left their words and name wherever the words and names of people can be. */
async function writeEverywhere(tab: Tab, other: Tab, note: CardId): Promise<void> {
  const { board, hand, browser } = tab;
  const undo = new Y.UndoManager([...tab.doc.share.values()] as never);
  const own = addNote(tab, `${canary} in a note`);
  undo.stopCapturing();
  addNote(tab, `${canary} undone`);
  undo.undo();
  undo.redo();
  const deleted = addNote(tab, `${canary} deleted`);
  board.run(hand, removeCards, { ids: [deleted] });
  typeInto(tab, note, ` ${canary}`);
  board.run(hand, tagCard, { id: note, tags: [canary] });
  board.run(hand, groupCards, { ids: [note, own], themeId: newId('theme', test.random), title: canary });
  await settled();
  await browser.get('POST', `${session.path}/snapshots`, { label: canary });
  const rows = [{ note: 'From a file' }];
  await browser.get('POST', `${session.path}/imports`, {
    key: 'key-0123456789abcdef',
    fileName: canary,
    rows,
  });
  // On purpose twice: the first words are then only in the past.
  typeInto(other, note, 'kept ');
  await settled();
}

describe('an erasure in a session that goes on (E1 to E3)', () => {
  it('of a person leaves their words in no file and on no page, and everybody else goes on', async () => {
    const amina = await openTab(await joined(test, session, { name: canary, organisation: canary }));
    await session.organiser.get('PATCH', `${session.path}/participants/${amina.me.id}`, {
      role: 'facilitator',
    });
    const others = [await openTab(session.organiser)];
    for (const name of ['Ben', 'Cara', 'Dan', 'Eve'])
      others.push(await openTab(await joined(test, session, { name })));
    const [ben] = others as [Tab];
    const note = addNote(ben, 'Ben writes');
    await settled();
    await writeEverywhere(amina, ben, note);
    // The control.
    expect(filesWithCanary(test.folder)).not.toEqual([]);
    expect(others.every(({ doc }) => holdsCanary(Y.encodeStateAsUpdate(doc)))).toBe(true);

    expect(await erase({ participantId: amina.me.id })).toMatchObject({ cleaned: true });
    expect(filesWithCanary(test.folder)).toEqual([]);
    await until(() => tabs.every(({ closedWith }) => closedWith.includes(closeCode.epochOver)));
    amina.provider.connect();
    await until(() => amina.closedWith.includes(closeCode.notJoined));

    // Stock pages that come back with their old documents lose the words, and do not bring them back.
    for (const { provider } of others) provider.connect();
    const late = addNote(ben, 'Written after');
    await until(() =>
      others.every(({ board, doc }) => board.cards.get(late) && !holdsCanary(Y.encodeStateAsUpdate(doc))),
    );
    for (const tab of others)
      expect(textsOf(tab)).toEqual(['Benkept  writes', 'From a file', 'Written after']);
    expect(ben.board.cards.get(note)?.tags).toEqual([]);
    expect(filesWithCanary(test.folder)).toEqual([]);
    await stop();
    expect(filesWithCanary(test.folder)).toEqual([]);
  });

  it('of a note leaves it in no file, also where only a snapshot has its words', async () => {
    const ben = await openTab(await joined(test, session, { name: 'Ben' }));
    const note = addNote(ben, `first ${canary}`);
    const kept = addNote(ben, 'kept');
    const cara = await openTab(await joined(test, session, { name: 'Cara' }));
    await until(() => cara.board.cards.get(kept) !== undefined);
    const { id } = await session.organiser.get<Snapshot>('POST', `${session.path}/snapshots`, {
      label: 'Before',
    });
    const paragraph = ben.board.cards.fragment(note, 'heard')?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).delete(0, `first ${canary}`.length);
    await settled();
    const stored = await test.storage.snapshots.get(id);
    expect(stored.ok && stored.value && holdsCanary(stored.value.state)).toBe(true);
    expect(await erase({ cardIds: [note] })).toEqual({ cards: 1, cleaned: true });
    expect(filesWithCanary(test.folder)).toEqual([]);
    for (const { provider } of tabs) provider.connect();
    await until(() => textsOf(ben).length === 1 && textsOf(cara).length === 1);
    expect(textsOf(cara)).toEqual(['kept']);
  });

  it('is not undone by a page that sends its whole old document again (A6)', async () => {
    const ben = await openTab(await joined(test, session, { name: 'Ben' }));
    const note = addNote(ben, canary);
    const kept = addNote(ben, 'kept');
    await openTab(await joined(test, session, { name: 'Cara' }));
    await settled();
    const old = new Y.Doc();
    Y.applyUpdate(old, Y.encodeStateAsUpdate(ben.doc));
    old.clientID = ben.doc.clientID;
    for (const { provider } of tabs) provider.disconnect();
    await erase({ cardIds: [note] });

    openBoard(old).run(ben.hand, tagCard, { id: kept, tags: ['after'] });
    const whole = Y.encodeStateAsUpdate(old);
    expect(holdsCanary(whole)).toBe(true);
    const socket = new WebSocket(`${address}${syncPath(session.id)}`, {
      headers: { cookie: cookiesOf(ben.browser) },
    });
    const asked = untilAsked(socket);
    await once(socket, 'open');
    socket.send(updateMessage(whole));
    await asked;
    socket.close();
    expect(filesWithCanary(test.folder)).toEqual([]);

    // The control: the same words as news are taken, and found on the disk.
    const [, cara] = tabs as [Tab, Tab];
    cara.provider.connect();
    addNote(cara, canary);
    await vi.waitUntil(() => filesWithCanary(test.folder).length > 0, { timeout: 20_000 });
  });
});

function updateMessage(bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, syncKind.update);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

/** Until the server asks for what it lacks, which it does of whom it has refused something. */
function untilAsked(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    socket.on('message', (bytes: Buffer) => {
      if (bytes[0] === message.sync && bytes[1] === syncKind.stateVector) resolve();
    });
  });
}
