import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { refused } from '@heard/shared/failure';
import { limits, message, syncPath } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  type Browser,
  introduction,
  joined,
  makeTestSession,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../../server/src/app.harness.ts';
import { type Chance, chanceOf } from '../support/chance.ts';

const seed = 11;
/** Stands for everything people write, are called, or know as a secret. */
const canary = 'CanaryWords';

let test: TestApp;
let session: TestSession;
let amina: Browser;
let disk: 'well' | 'full' | 'broken';
/** What the errors said that went through the server. */
let errors: string[];

beforeEach(async () => {
  disk = 'well';
  errors = [];
  test = await openTestApp({}, (storage) => ({
    ...storage,
    journal: {
      ...storage.journal,
      async append(batch) {
        if (disk === 'broken') throw broken();
        return disk === 'full' ? refused('not-saved') : storage.journal.append(batch);
      },
      async load(sessionId) {
        if (disk === 'broken') throw broken();
        return storage.journal.load(sessionId);
      },
    },
  }));
  test.app.addHook('onError', async (_request, _reply, error) => {
    errors.push(error.message);
  });
  test.app.get('/api/defect', () => {
    throw broken();
  });
  session = await makeTestSession(test);
  amina = await joined(test, session, { name: canary, organisation: canary });
  await test.app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => test.close());

/** As a library might put it that quotes what it could not deal with. */
function broken(): Error {
  const error = new RangeError(`cannot write ${canary}\n    at ${canary} (${canary}.ts:1:1)`);
  errors.push(error.message);
  return error;
}

/** Everything that must not be in the log. */
const secrets = () => [
  canary,
  session.invitation.code,
  session.invitation.link.split('#')[1] ?? '',
  test.organiserKey,
  ...amina.cookies.values(),
];
const found = (text: string) => secrets().filter((secret) => text.includes(secret));

function connect(query = '', headers: Record<string, string> = {}): WebSocket {
  const { port } = test.app.server.address() as AddressInfo;
  const cookie = [...amina.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${syncPath(session.id)}${query}`, {
    headers: { cookie, ...headers },
  });
  socket.on('error', () => {});
  return socket;
}

/** Also where an error comes before. */
const closing = (socket: WebSocket) => new Promise((resolve) => socket.once('close', resolve));

const unknownMessage = Uint8Array.of(99);

/** Sends what is given, and then what ends the connection in any case. */
async function send(...frames: readonly Uint8Array[]): Promise<void> {
  const socket = connect();
  const closed = closing(socket);
  await Promise.race([once(socket, 'open'), closed]);
  if (socket.readyState === socket.OPEN) for (const frame of [...frames, unknownMessage]) socket.send(frame);
  await closed;
}

function updateFrame(write: (doc: Y.Doc) => void, kind = 2): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  });
}

const note = () => updateFrame((doc) => doc.getMap('cards').set(canary, { heard: canary, tags: [canary] }));

function presence(name: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarString(encoder, name);
  });
}

function mutate(chance: Chance, bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice(0, chance.below(3) === 0 ? chance.below(bytes.length) : bytes.length);
  for (let edits = 1 + chance.below(3); edits > 0; edits--) {
    if (changed.length > 0) changed[chance.below(changed.length)] = chance.below(256);
  }
  return changed;
}

describe(`nothing that people write, are called or know comes into the log (seed ${seed})`, () => {
  it('by frames that are refused', async () => {
    const chance = chanceOf(seed);
    for (let round = 0; round < 60; round++)
      await send(mutate(chance, note()), mutate(chance, presence(canary)));
    await send(updateFrame((doc) => doc.getText(canary).insert(0, canary.repeat(limits.frameBytes / 8))));
    const foreign = updateFrame((doc) => {
      doc.clientID = 5;
      doc.getText('words').insert(0, canary);
    });
    await send(foreign);
    amina = await joined(test, session, { name: `${canary} again` });
    await send(foreign);
    expect(test.logged()).toContain('board opened');
    expect(found(test.logged())).toEqual([]);
  });

  it('by connections that are refused', async () => {
    const tries = [
      connect('', { cookie: `heard_device=${canary.padEnd(43, 'x')}` }),
      connect('', { origin: `https://${canary}.example` }),
      connect(`?version=${canary}`),
      connect(`?epoch=${canary}`),
      connect(`/${canary}`),
      connect('', { 'x-forwarded-for': canary, 'user-agent': canary }),
    ];
    tries[5]?.once('open', () => tries[5]?.close());
    await Promise.all(tries.map(closing));
    expect(test.logged()).toContain('connection refused');
    expect(found(test.logged())).toEqual([]);
  });

  it('by a disk that is full or breaks', async () => {
    disk = 'full';
    await send(note());
    disk = 'well';
    // While saving fails nothing is tried on the disk; it is looked at again after a while.
    await expect
      .poll(async () => (await test.app.inject('/readyz')).statusCode, { timeout: 20_000 })
      .toBe(200);
    const open = connect();
    const closed = closing(open);
    await once(open, 'open');
    disk = 'broken';
    open.send(note());
    await closed;
    await send(note());
    await amina.call('GET', `${session.path}/report.docx`);
    expect(errors.join()).toContain(canary);
    for (const event of ['commit refused', 'room broken', 'board not opened']) {
      expect(test.logged()).toContain(event);
    }
    expect(found(test.logged())).toEqual([]);
  });

  it('by requests that are malformed, refused or meet a defect', async () => {
    const long = canary.repeat(1000);
    await amina.call('PATCH', `${session.path}/me`, { ...introduction, name: long });
    await amina.call('PATCH', `${session.path}/me`, { ...introduction, [canary]: canary });
    await amina.call('GET', `/api/nothing/${canary}?${canary}=${canary}`);
    await amina.call('GET', `/api/sessions/${canary}`);
    await amina.call('GET', `/${canary}/%E0%A4%A`);
    await amina.call('POST', '/api/join/look', { door: { code: canary } });
    await amina.call('POST', '/api/join/look', { door: { secret: `${session.invitation.link}${canary}` } });
    await amina.call('POST', '/api/organiser/sign-in', { key: `${test.organiserKey}${canary}` });
    await test.app.inject({
      method: 'POST',
      url: '/api/join',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${canary}` },
      payload: `{"name": "${canary}`,
    });
    await amina.call('GET', '/api/defect');
    // The control: a log that wrote what errors say would hold it.
    expect(found(errors.join())).toContain(canary);
    expect(test.logged()).toContain('request failed');
    expect(test.logged()).toContain('"failure":"invalid-input"');
    expect(found(test.logged())).toEqual([]);
  });
});
