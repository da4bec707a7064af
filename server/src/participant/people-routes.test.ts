import { addCard } from '@heard/shared/card';
import { done } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import type { Participant } from '@heard/shared/participant/contract';
import { richTextOf } from '@heard/shared/richtext';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  changeBoard,
  introduction,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  readBoard,
  type TestApp,
} from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('people', () => {
  it('are given roles by facilitators only, and one facilitator stays', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    const ben = await joined(test, session, { name: 'Ben' });
    const { id: aminaId } = await meOf(amina, session);
    const { id: organiserId } = await meOf(organiser, session);
    const role = (id: string) => `${path}/participants/${id}`;

    expect(await amina.refusal('PATCH', role(aminaId), { role: 'facilitator' })).toBe('not-allowed');
    expect(await organiser.refusal('PATCH', role(organiserId), { role: 'member' })).toBe('last-facilitator');
    expect(await organiser.refusal('DELETE', role(organiserId))).toBe('last-facilitator');
    await organiser.get('PATCH', role(aminaId), { role: 'facilitator' });
    const steppedDown = await Promise.all([
      organiser.call('PATCH', role(organiserId), { role: 'member' }),
      amina.call('PATCH', role(aminaId), { role: 'member' }),
    ]);
    expect(steppedDown.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await ben.refusal('DELETE', role(aminaId))).toBe('not-allowed');
  });

  it('that are not there cannot be changed', async () => {
    const session = await makeTestSession(test);
    const other = await makeTestSession(test);
    const { id } = await meOf(other.organiser, other);
    for (const nobody of [id, 'per_x', 'toString']) {
      const path = `${session.path}/participants/${nobody}`;
      expect(await session.organiser.refusal('PATCH', path, { role: 'viewer' })).toBe('participant-gone');
      expect(await session.organiser.refusal('DELETE', path)).toBe('participant-gone');
    }
  });

  it('that were removed are shown to whoever may erase their words, until that is done', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    const ben = await joined(test, session, { name: 'Ben' });
    const { id } = await meOf(ben, session);
    const removed = async (asker: typeof amina) => {
      const all = (await asker.get('GET', `${path}/participants`)) as Participant[];
      return all.filter((person) => person.removed).map((person) => person.name);
    };
    await organiser.get('DELETE', `${path}/participants/${id}`);
    expect(await removed(organiser)).toEqual(['Ben']);
    expect(await removed(amina)).toEqual([]);
    await organiser.get('POST', `${path}/erasures`, { participantId: id });
    expect(await removed(organiser)).toEqual([]);
  });

  it('take their name off their notes by changing how they are shown', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const me = await meOf(amina, session);
    const hand = { ...me, attribution: attributionOf(me), now: () => 1, random: test.random };
    const note = {
      id: newId('card', test.random),
      heard: richTextOf('No bus on Sundays'),
      at: { x: 0, y: 0 },
    };
    await changeBoard(test, session, (board) => board.run(hand, addCard, note));
    // Nobody's board is copied to be changed for somebody who has written nothing.
    const change = vi.spyOn(test.live, 'change');
    await session.organiser.get('PATCH', `${session.path}/me`, { ...introduction, name: 'Olu' });
    expect(change).not.toHaveBeenCalled();
    change.mockRestore();
    const attribution = () => readBoard(test, session, (board) => board.cards.get(note.id)?.attribution);
    expect(await attribution()).toEqual(done({ name: 'Amina', organisation: 'Library friends' }));

    const input = { name: me.name, organisation: me.organisation, showAs: 'none' };
    expect(await amina.get('PATCH', `${session.path}/me`, input)).toEqual({ ...me, showAs: 'none' });
    expect(await attribution()).toEqual(done({ name: '', organisation: '' }));
    expect(await amina.refusal('PATCH', `${session.path}/me`, { ...input, name: '' })).toBe('invalid-input');
  });
});
