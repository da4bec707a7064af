import type { Session } from '@heard/shared/session/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  signedIn,
  type TestApp,
} from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('a session', () => {
  it('is opened by the organiser, who becomes its facilitator on this device', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    expect(await organiser.get('GET', path)).toEqual({
      id: session.id,
      engagementTitle: 'Getting around',
      title: 'First evening',
      question: '',
      purpose: '',
      howWeDecide: '',
      heldAt: '',
      place: '',
      doorOpen: true,
      archived: false,
      damaged: false,
      isExample: false,
      epoch: 1,
      me: await meOf(organiser, session),
    });
    expect(await meOf(organiser, session)).toMatchObject({ name: 'Organiser', role: 'facilitator' });
    const amina = await joined(test, session);
    expect(await amina.refusal('POST', `${path}/open`, {})).toBe('not-signed-in');
    const again = await organiser.get<Session>('POST', `${path}/open`, {});
    expect(again.me).toEqual(await meOf(organiser, session));
  });

  it('invites with a code and a link whose secret stands behind the #', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const invitation = await amina.get('GET', `${session.path}/invitation`);
    expect(invitation).toEqual({
      code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
      link: expect.stringMatching(/^http:\/\/heard\.test\/j\/[A-Z2-9]{4}-[A-Z2-9]{4}#[\w-]{22}$/),
      address: 'heard.test',
    });
    expect(await new Browser(test).refusal('GET', `${session.path}/invitation`)).toBe('not-joined');
    const elsewhere = await signedIn(test);
    expect(await elsewhere.get('GET', `${session.path}/invitation`)).toEqual(invitation);
    expect(await elsewhere.refusal('GET', session.path)).toBe('not-joined');
  });

  it('is changed by facilitators and the organiser, not by members', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const changes = { title: 'Second evening', heldAt: '2026-12-01T18:30' };
    for (const [method, path, input] of [
      ['PATCH', '', changes],
      ['POST', '/door', { open: false }],
      ['POST', '/archive', { archived: true }],
      ['DELETE', '', { confirmation: 'First evening' }],
    ] as const) {
      expect(await amina.refusal(method, `${session.path}${path}`, input)).toBe('not-allowed');
      expect(await new Browser(test).refusal(method, `${session.path}${path}`, input)).toBe('not-joined');
    }
    // Signed in on a device that has not joined.
    const elsewhere = await signedIn(test);
    await elsewhere.get('PATCH', session.path, changes);
    expect(await amina.get('GET', session.path)).toMatchObject(changes);
    const bad = { heldAt: 'tomorrow', code: 'MINE' };
    expect(await elsewhere.refusal('PATCH', session.path, bad)).toBe('invalid-input');
  });

  it('in the archive can be read but not changed, until it is brought back', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    const { id } = await meOf(amina, session);
    await organiser.get('POST', `${path}/archive`, { archived: true });
    expect(await amina.get('GET', path)).toMatchObject({ archived: true });
    await amina.get('GET', `${path}/participants`);
    expect(await organiser.refusal('PATCH', path, { title: 'Other' })).toBe('archived');
    expect(await organiser.refusal('POST', `${path}/door`, { open: true })).toBe('archived');
    expect(await organiser.refusal('PATCH', `${path}/participants/${id}`, { role: 'viewer' })).toBe(
      'archived',
    );
    const me = { name: 'A', organisation: '', showAs: 'none' };
    expect(await amina.refusal('PATCH', `${path}/me`, me)).toBe('archived');
    const late = { door: { code: session.invitation.code } };
    expect(await new Browser(test).refusal('POST', '/api/join/look', late)).toBe('door-closed');
    await organiser.get('POST', `${path}/archive`, { archived: false });
    await amina.get('PATCH', `${path}/me`, me);
  });

  it('is deleted with all it holds, after its title was typed', async () => {
    const session = await makeTestSession(test);
    const { organiser, path } = session;
    const amina = await joined(test, session);
    expect(await organiser.refusal('DELETE', path, { confirmation: 'first evening' })).toBe(
      'wrong-confirmation',
    );
    expect(await organiser.refusal('DELETE', path, {})).toBe('invalid-input');
    await amina.get('GET', path);
    await organiser.get('DELETE', path, { confirmation: 'First evening ' });
    expect(await amina.refusal('GET', path)).toBe('session-gone');
    expect(await organiser.refusal('POST', `${path}/open`, {})).toBe('session-gone');
    const door = { code: session.invitation.code };
    expect(await amina.refusal('POST', '/api/join/look', { door })).toBe('wrong-code');
    for (const path of ['/api/sessions/ses_x', '/api/sessions/..%2f..', '/api/sessions/%00']) {
      expect(await organiser.refusal('GET', path)).toBe('session-gone');
    }
  });
});
