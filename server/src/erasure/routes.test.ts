import { boardOfState, countBoard } from '@heard/shared/board';
import { addCard, removeCards } from '@heard/shared/card';
import type { Erased } from '@heard/shared/erasure/contract';
import { done } from '@heard/shared/failure';
import { type CardId, newId } from '@heard/shared/id';
import type { Import } from '@heard/shared/intake/contract';
import { attributionOf } from '@heard/shared/participant';
import type { Me, Participant } from '@heard/shared/participant/contract';
import { plainText, richTextOf } from '@heard/shared/richtext';
import type { Session } from '@heard/shared/session/contract';
import type { Snapshot } from '@heard/shared/snapshot/contract';
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

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const handOf = (me: Me) => ({ ...me, attribution: attributionOf(me), now: () => 1, random: test.random });

async function addNote(session: TestSession, browser: Browser, text: string): Promise<CardId> {
  const me = await meOf(browser, session);
  const id = newId('card', test.random);
  const note = { id, heard: richTextOf(text), at: { x: 0, y: 0 } };
  await changeBoard(test, session, (board) => board.run(handOf(me), addCard, note));
  return id;
}

const notesOf = (session: TestSession) =>
  readBoard(test, session, (board) => [...board.cards.all()].map(({ heard }) => plainText(heard)).sort());

const epochOf = async (session: TestSession) =>
  (await session.organiser.get<Session>('GET', session.path)).epoch;

describe('erasing', () => {
  it('takes a note off the board, also a deleted one, and out of every snapshot', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const card = await addNote(session, organiser, 'To be erased');
    await addNote(session, organiser, 'Kept');
    const snapshot = await organiser.get<Snapshot>('POST', `${path}/snapshots`, { label: 'Before' });
    const me = await meOf(organiser, session);
    await changeBoard(test, session, (board) => board.run(handOf(me), removeCards, { ids: [card] }));

    const erased = await organiser.get<Erased>('POST', `${path}/erasures`, { cardIds: [card] });
    expect(erased).toEqual({ cards: 1, cleaned: true });
    expect(await notesOf(session)).toEqual(done(['Kept']));
    const [listed] = await organiser.get<Snapshot[]>('GET', `${path}/snapshots`);
    expect(listed).toEqual({ ...snapshot, counts: { cards: 1, themes: 0, recommendations: 0 } });
    const { bytes } = await organiser.call('GET', `${path}/snapshots/${snapshot.id}/state`);
    expect(countBoard(boardOfState(bytes)).cards).toBe(1);
    expect(await epochOf(session)).toBe(2);
    await addNote(session, organiser, 'Written after');
    expect(await notesOf(session)).toEqual(done(['Kept', 'Written after']));
  });

  it('takes a person with all they wrote, and their name from what they did', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    await addNote(session, amina, 'Of Amina');
    await addNote(session, organiser, 'Kept');
    const rows = [{ note: 'Somebody said' }];
    const input = { key: 'key-0123456789abcdef', fileName: 'amina.csv', rows };
    await amina.get('POST', `${path}/imports`, input);
    await amina.get('POST', `${path}/snapshots`, { reason: 'before-mass-delete' });
    const { id } = await meOf(amina, session);

    const erased = await organiser.get<Erased>('POST', `${path}/erasures`, { participantId: id });
    expect(erased).toEqual({ cards: 1, cleaned: true });
    // What was brought in from a file is not theirs.
    expect(await notesOf(session)).toEqual(done(['Kept', 'Somebody said']));
    expect(await amina.refusal('GET', path)).toBe('not-joined');
    const people = await organiser.get<Participant[]>('GET', `${path}/participants`);
    expect(people.map(({ name }) => name)).toEqual(['Organiser']);
    const [snapshot] = await organiser.get<Snapshot[]>('GET', `${path}/snapshots`);
    expect(snapshot?.byName).toBe('');
    const [imported] = await organiser.get<Import[]>('GET', `${path}/imports`);
    expect(imported).toMatchObject({ byName: '', fileName: '' });
    expect(await test.storage.participants.get(id)).toMatchObject({ name: '', organisation: '' });
  });

  it('is for facilitators and the organiser, also when the session is archived', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const erasures = `${path}/erasures`;
    const amina = await joined(test, session);
    const card = await addNote(session, amina, 'Mine');
    expect(await amina.refusal('POST', erasures, { cardIds: [card] })).toBe('not-allowed');
    const me = await meOf(amina, session);
    expect(await amina.refusal('POST', erasures, { participantId: me.id })).toBe('not-allowed');
    await organiser.get('PATCH', `${path}/participants/${me.id}`, { role: 'viewer' });
    expect(await amina.refusal('POST', erasures, { cardIds: [card] })).toBe('not-allowed');
    expect(await new Browser(test).refusal('POST', erasures, { cardIds: [card] })).toBe('not-joined');
    expect(await epochOf(session)).toBe(1);
    await organiser.get('POST', `${path}/archive`, { archived: true });
    expect(await organiser.get('POST', erasures, { cardIds: [card] })).toMatchObject({ cards: 1 });
    expect(await notesOf(session)).toEqual(done([]));
  });

  it('is refused where there is nothing to erase or nobody would be left, and changes nothing', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const erasures = `${path}/erasures`;
    await addNote(session, organiser, 'Kept');
    const me = await meOf(organiser, session);
    const elsewhere = await makeTestSession(test);
    const card = await addNote(elsewhere, elsewhere.organiser, 'In another session');
    const stranger = await meOf(elsewhere.organiser, elsewhere);
    expect(await organiser.refusal('POST', erasures, { cardIds: [card] })).toBe('card-gone');
    expect(await organiser.refusal('POST', erasures, { participantId: stranger.id })).toBe(
      'participant-gone',
    );
    expect(await organiser.refusal('POST', erasures, { participantId: me.id })).toBe('last-facilitator');
    for (const input of [{}, { cardIds: [] }, { cardIds: ['crd_x'] }, { participantId: 'x' }]) {
      expect(await organiser.refusal('POST', erasures, input)).toBe('invalid-input');
    }
    expect(await epochOf(session)).toBe(1);
    expect(await notesOf(session)).toEqual(done(['Kept']));
    expect(await notesOf(elsewhere)).toEqual(done(['In another session']));
  });

  it('of two facilitators who erase each other at once leaves one', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    const [me, her] = [await meOf(organiser, session), await meOf(amina, session)];
    await organiser.get('PATCH', `${path}/participants/${her.id}`, { role: 'facilitator' });
    const answers = await Promise.all([
      organiser.call('POST', `${path}/erasures`, { participantId: her.id }),
      amina.call('POST', `${path}/erasures`, { participantId: me.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('finds a note that only a snapshot still has', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const card = await addNote(session, organiser, 'Only in the past');
    const { id } = await organiser.get<Snapshot>('POST', `${path}/snapshots`, { label: 'Before' });
    const { bytes } = await organiser.call('GET', `${path}/snapshots/${id}/state`);
    await organiser.get('POST', `${path}/erasures`, { cardIds: [card] });
    const stored = await test.storage.snapshots.get(id);
    if (!stored.ok || stored.value === null) throw new Error('the snapshot is gone');
    await test.storage.snapshots.delete(id);
    await test.storage.snapshots.create({ ...stored.value, state: bytes });
    expect(await organiser.get('POST', `${path}/erasures`, { cardIds: [card] })).toMatchObject({ cards: 1 });
    const again = await organiser.call('GET', `${path}/snapshots/${id}/state`);
    expect(countBoard(boardOfState(again.bytes)).cards).toBe(0);
  });
});
