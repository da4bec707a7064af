import { boardOfState, countBoard } from '@heard/shared/board';
import { addCard, removeCards } from '@heard/shared/card';
import { done } from '@heard/shared/failure';
import { type CardId, newId } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import { richTextOf } from '@heard/shared/richtext';
import type { Restored, Snapshot } from '@heard/shared/snapshot/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  changeBoard,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  readBoard,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';
import { automaticSnapshots, namedSnapshots } from './take.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function addNote(session: TestSession, text: string): Promise<CardId> {
  const me = await meOf(session.organiser, session);
  const hand = { ...me, attribution: attributionOf(me), now: () => 1, random: test.random };
  const id = newId('card', test.random);
  const note = { id, heard: richTextOf(text), at: { x: 0, y: 0 } };
  await changeBoard(test, session, (board) => board.run(hand, addCard, note));
  return id;
}

const counted = (session: TestSession) => readBoard(test, session, (board) => countBoard(board).cards);

describe('snapshots', () => {
  it('keep the board to be looked at and restored, and the restore can be undone', async () => {
    const session = await makeTestSession(test);
    const { organiser } = session;
    const path = `${session.path}/snapshots`;
    const card = await addNote(session, 'No bus on Sundays');
    const named = await organiser.get<Snapshot>('POST', path, { label: 'Before lunch' });
    expect(named).toEqual({
      id: expect.stringMatching(/^snp_/),
      label: 'Before lunch',
      reason: 'named',
      byName: 'Organiser',
      createdAt: expect.any(Number),
      counts: { cards: 1, themes: 0, recommendations: 0 },
    });
    await addNote(session, 'Too dark to walk');
    const me = await meOf(organiser, session);
    const hand = { ...me, attribution: attributionOf(me), now: () => 1, random: test.random };
    await changeBoard(test, session, (board) => board.run(hand, removeCards, { ids: [card] }));

    const { bytes, headers } = await organiser.call('GET', `${path}/${named.id}/state`);
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(boardOfState(bytes).cards.get(card)?.removedAt).toBe(null);

    const { before } = await organiser.get<Restored>('POST', `${path}/${named.id}/restore`, {});
    expect(
      await readBoard(test, session, (board) => board.arrangement().loose.map((one) => one.card.id)),
    ).toEqual(done([card]));
    await addNote(session, 'Written after');
    await organiser.get('POST', `${path}/${before.id}/restore`, {});
    expect(await counted(session)).toEqual(done(1));
    const list = await organiser.get<Snapshot[]>('GET', path);
    expect(list.map(({ reason }) => reason)).toEqual(['before-restore', 'before-restore', 'named']);
  });

  it('are taken and restored by those who may', async () => {
    const session = await makeTestSession(test);
    const path = `${session.path}/snapshots`;
    const amina = await joined(test, session);
    const named = await session.organiser.get<Snapshot>('POST', path, { label: 'x' });
    expect(await amina.refusal('POST', path, { label: 'mine' })).toBe('not-allowed');
    await amina.get('POST', path, { reason: 'before-mass-delete' });
    await amina.get('GET', `${path}/${named.id}/state`);
    expect(await amina.refusal('POST', `${path}/${named.id}/restore`, {})).toBe('not-allowed');
    const { id } = await meOf(amina, session);
    await session.organiser.get('PATCH', `${session.path}/participants/${id}`, { role: 'viewer' });
    expect(await amina.refusal('POST', path, { reason: 'before-mass-delete' })).toBe('not-allowed');
    expect(await new Browser(test).refusal('GET', path)).toBe('not-joined');
    for (const input of [
      {},
      { label: ' ' },
      { reason: 'named' },
      { label: 'a', reason: 'before-mass-delete' },
    ]) {
      expect(await session.organiser.refusal('POST', path, input)).toBe('invalid-input');
    }
    const other = await makeTestSession(test);
    for (const gone of [named.id, 'snp_x']) {
      const elsewhere = `${other.path}/snapshots/${gone}`;
      expect(await other.organiser.refusal('GET', `${elsewhere}/state`)).toBe('snapshot-gone');
      expect(await other.organiser.refusal('POST', `${elsewhere}/restore`, {})).toBe('snapshot-gone');
    }
  });

  it('that Heard takes by itself do not pile up; named ones stay', async () => {
    const session = await makeTestSession(test);
    const path = `${session.path}/snapshots`;
    await session.organiser.get('POST', path, { label: 'Kept' });
    for (let taken = 0; taken < automaticSnapshots + 2; taken++) {
      test.clock.time += 1000;
      await session.organiser.get('POST', path, { reason: 'before-mass-delete' });
    }
    const list = await session.organiser.get<Snapshot[]>('GET', path);
    expect(list).toHaveLength(automaticSnapshots + 1);
    expect(list.at(-1)?.label).toBe('Kept');
  });

  it('of one kind cannot push out those of another, and those with a name come to an end', async () => {
    const session = await makeTestSession(test);
    const path = `${session.path}/snapshots`;
    const amina = await joined(test, session);
    const { id } = await session.organiser.get<Snapshot>('POST', path, { label: 'Start' });
    await session.organiser.get<Restored>('POST', `${path}/${id}/restore`, {});
    for (let taken = 0; taken <= automaticSnapshots; taken++) {
      test.clock.time += 1000;
      await amina.get('POST', path, { reason: 'before-mass-delete' });
    }
    const list = await session.organiser.get<Snapshot[]>('GET', path);
    expect(list.map(({ reason }) => reason)).toContain('before-restore');

    const [first] = await test.storage.snapshots.listBySession(session.id);
    if (!first) throw new Error('There are snapshots.');
    // With the one from the start there is room for five.
    for (let taken = 1; taken < namedSnapshots - 5; taken++) {
      const id = newId('snapshot', test.random);
      const state = new Uint8Array([0, 0]);
      await test.storage.snapshots.create({ ...first, id, reason: 'named', label: 'More', state });
    }
    const many = Array.from({ length: 8 }, () => session.organiser.call('POST', path, { label: 'More' }));
    const refusals = (await Promise.all(many)).map(({ body }) => (body as { failure?: string }).failure);
    expect(refusals.filter((failure) => failure === 'snapshots-full')).toHaveLength(3);
    await amina.get('POST', path, { reason: 'before-mass-delete' });
  });
});
