import type { Worker } from 'node:worker_threads';
import { addCard } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  changeBoard,
  joined,
  makeTestSession,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const widthOf = (png: Buffer) => png.readUInt32BE(16);

async function addNotes(session: TestSession, ...places: readonly number[]): Promise<void> {
  const hand: Hand = {
    authorId: newId('author', test.random),
    attribution: { name: '', organisation: '' },
    role: 'member',
    now: () => test.clock.time,
    random: test.random,
  };
  const written = await changeBoard(test, session, (board) => {
    for (const x of places) {
      const heard = richTextOf('The last bus goes at six');
      board.run(hand, addCard, { id: newId('card', test.random), heard, at: { x, y: 0 } });
    }
    return { ok: true, value: undefined } as const;
  });
  expect(written.ok).toBe(true);
}

const look = ({ organiser, path }: TestSession) => organiser.call('GET', `${path}/thumbnail.png`);

describe('the thumbnail of a session', () => {
  it('shows the board as it is now, without words', async () => {
    const session = await makeTestSession(test);
    const empty = await look(session);
    expect(empty.headers['content-type']).toBe('image/png');
    expect(empty.bytes.toString('latin1', 1, 4)).toBe('PNG');
    await addNotes(session, 0, 4000);
    const { bytes } = await look(session);
    expect(widthOf(bytes)).toBe(480);
    expect(bytes.equals(empty.bytes)).toBe(false);
    expect(bytes.includes('last bus')).toBe(false);
  });

  it('is drawn once for as long as the board is the same', async () => {
    const [session, other] = [await makeTestSession(test), await makeTestSession(test)];
    await addNotes(session, 0);
    const threads: Worker[] = [];
    const count = (worker: Worker) => threads.push(worker);
    process.on('worker', count);
    const first = await look(session);
    expect(threads).toHaveLength(1);
    expect((await look(session)).bytes).toEqual(first.bytes);
    expect(threads).toHaveLength(1);
    expect((await look(other)).bytes).not.toEqual(first.bytes);
    await addNotes(session, 4000);
    expect((await look(session)).bytes).not.toEqual(first.bytes);
    expect(threads).toHaveLength(3);
    process.off('worker', count);
  });

  it('opens no board: everybody on others would wait', async () => {
    const session = await makeTestSession(test);
    await addNotes(session, 0);
    const opened = () => test.logged().split('board opened').length - 1;
    const before = opened();
    expect((await look(session)).status).toBe(200);
    expect(opened()).toBe(before);
    await session.organiser.call('GET', `${session.path}/report.md`);
    expect(opened()).toBe(before + 1);
  });

  it('is kept by no browser, and shown to nobody but the organiser', async () => {
    const session = await makeTestSession(test);
    const address = `${session.path}/thumbnail.png`;
    expect((await session.organiser.call('GET', address)).headers['cache-control']).toBe('no-store');
    expect(await new Browser(test).refusal('GET', address)).toBe('not-signed-in');
    const amina = await joined(test, session, {});
    expect(await amina.refusal('GET', address)).toBe('not-signed-in');
    await session.organiser.get('DELETE', session.path, { confirmation: 'First evening' });
    expect(await session.organiser.refusal('GET', address)).toBe('session-gone');
  });

  it('is asked for by turns of its own: who has looked through many sessions can still read a report', async () => {
    const session = await makeTestSession(test);
    const answers: number[] = [];
    for (let turn = 0; turn < 22; turn += 1) {
      await addNotes(session, 300 * turn);
      answers.push((await look(session)).status);
    }
    expect(answers[0]).toBe(200);
    expect(answers.at(-1)).toBe(429);
    expect((await session.organiser.call('GET', `${session.path}/report`)).status).toBe(200);
  });
});
