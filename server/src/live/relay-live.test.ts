import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Participant } from '@heard/shared/participant/contract';
import { closeCode, message, syncPath } from '@heard/shared/protocol';
import type { SessionState } from '@heard/shared/session';
import * as decoding from 'lib0/decoding';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  Browser,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';

let test: TestApp;
let port: number;
beforeAll(async () => {
  test = await openTestApp();
  await test.app.listen({ port: 0, host: '127.0.0.1' });
  port = (test.app.server.address() as AddressInfo).port;
});
afterAll(() => test.close());

interface Line {
  readonly socket: WebSocket;
  /** The next state of the session that is told. */
  state(): Promise<SessionState>;
  /** The code it is closed with. */
  closed: Promise<number>;
}

function connect(browser: Browser, session: TestSession): Line {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${syncPath(session.id)}`, { headers: { cookie } });
  const told: SessionState[] = [];
  const waiting: ((state: SessionState) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    if (decoding.readVarUint(decoder) !== message.sessionState) return;
    const state = JSON.parse(decoding.readVarString(decoder)) as SessionState;
    const waiter = waiting.shift();
    if (waiter === undefined) told.push(state);
    else waiter(state);
  });
  const closed = once(socket, 'close').then(([code]) => code as number);
  const state = async () => told.shift() ?? new Promise<SessionState>((resolve) => waiting.push(resolve));
  return { socket, state, closed };
}

describe('the live side', () => {
  it('knows who is there, and tells everybody of every change', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const line = connect(amina, session);
    const first = await line.state();
    expect(first).toMatchObject({ doorOpen: true, archived: false });
    const people = await amina.get<Participant[]>('GET', `${session.path}/participants`);
    expect(people.map(({ name, present }) => [name, present])).toEqual([
      ['Organiser', false],
      ['Amina', true],
    ]);
    await session.organiser.get('POST', `${session.path}/door`, { open: false });
    const second = await line.state();
    expect(second).toMatchObject({ doorOpen: false });
    expect(second.revision).toBeGreaterThan(first.revision);
    await session.organiser.get('POST', `${session.path}/archive`, { archived: true });
    expect(await line.state()).toMatchObject({ archived: true, restored: 0 });
    line.socket.close();
    await line.closed;
  });

  it('tells everybody, and whoever comes later, that a snapshot was brought back', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const path = `${session.path}/snapshots`;
    const { id } = await session.organiser.get<{ id: string }>('POST', path, { label: 'Before lunch' });
    const line = connect(amina, session);
    expect(await line.state()).toMatchObject({ restored: 0 });
    await session.organiser.get('POST', `${path}/${id}/restore`, {});
    // The snapshot of the board of before comes first.
    expect(await line.state()).toMatchObject({ restored: 0 });
    const { revision, restored } = await line.state();
    expect(restored).toBe(revision);
    const later = connect(amina, session);
    expect(await later.state()).toMatchObject({ restored });
    for (const { socket, closed } of [line, later]) {
      socket.close();
      await closed;
    }
  });

  it('sends away who was removed, and everybody when the session is deleted', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const ben = await joined(test, session, { name: 'Ben' });
    const lines = [connect(amina, session), connect(ben, session)] as const;
    await Promise.all(lines.map((line) => line.state()));
    const { id } = await meOf(amina, session);
    await session.organiser.get('DELETE', `${session.path}/participants/${id}`);
    expect(await lines[0].closed).toBe(closeCode.removed);
    expect(await connect(amina, session).closed).toBe(closeCode.removed);
    await session.organiser.get('DELETE', session.path, { confirmation: 'First evening' });
    expect(await lines[1].closed).toBe(closeCode.sessionGone);
    expect(await connect(ben, session).closed).toBe(closeCode.sessionGone);
  });

  it('lets nobody in who has not joined this session', async () => {
    const [session, other] = [await makeTestSession(test), await makeTestSession(test)];
    const amina = await joined(test, other);
    expect(await connect(amina, session).closed).toBe(closeCode.notJoined);
    expect(await connect(new Browser(test), session).closed).toBe(closeCode.notJoined);
  });
});
