import { addCard } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, changeBoard, joined, makeTestSession, openTestApp, type TestApp } from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const widthOf = (png: Buffer) => png.readUInt32BE(16);

describe('the thumbnail of a session', () => {
  it('shows the board as it is now, without words', async () => {
    const session = await makeTestSession(test);
    const look = () => session.organiser.call('GET', `${session.path}/thumbnail.png`);
    const empty = await look();
    expect(empty.headers['content-type']).toBe('image/png');
    expect(empty.bytes.toString('latin1', 1, 4)).toBe('PNG');
    const hand: Hand = {
      authorId: newId('author', test.random),
      attribution: { name: '', organisation: '' },
      role: 'member',
      now: () => test.clock.time,
      random: test.random,
    };
    const written = await changeBoard(test, session, (board) => {
      const far = [0, 4000].map((x) => ({ id: newId('card', test.random), at: { x, y: 0 } }));
      const heard = richTextOf('The last bus goes at six');
      for (const { id, at } of far) board.run(hand, addCard, { id, heard, at });
      return { ok: true, value: undefined } as const;
    });
    expect(written.ok).toBe(true);
    const { bytes } = await look();
    expect(widthOf(bytes)).toBe(480);
    expect(bytes.equals(empty.bytes)).toBe(false);
    expect(bytes.includes('last bus')).toBe(false);
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
    for (let turn = 0; turn < 22; turn += 1)
      answers.push((await session.organiser.call('GET', `${session.path}/thumbnail.png`)).status);
    expect(answers[0]).toBe(200);
    expect(answers.at(-1)).toBe(429);
    expect((await session.organiser.call('GET', `${session.path}/report`)).status).toBe(200);
  });
});
