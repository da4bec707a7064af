import type { Engagement } from '@heard/shared/engagement/contract';
import type { SessionSummary } from '@heard/shared/session/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser, joined, makeTestSession, openTestApp, signedIn, type TestApp } from '../app.harness.ts';
import { makeOrganiserKey } from './organiser-key.ts';
import { wrongKeys } from './organiser-routes.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('the organiser', () => {
  it('signs in with the key and out again', async () => {
    const browser = new Browser(test);
    expect(await browser.get('GET', '/api/organiser')).toEqual({ signedIn: false });
    const wrong = { key: `${test.organiserKey}x` };
    expect(await browser.refusal('POST', '/api/organiser/sign-in', wrong)).toBe('wrong-key');
    expect(browser.cookies.size).toBe(0);
    const { headers } = await browser.call('POST', '/api/organiser/sign-in', { key: test.organiserKey });
    expect(String(headers['set-cookie'])).toMatch(/^heard_organiser=[\w-]{43};.*; HttpOnly; SameSite=Lax$/);
    expect(await browser.get('GET', '/api/organiser')).toEqual({ signedIn: true });
    const stolen = new Browser(test);
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    await browser.get('POST', '/api/organiser/sign-out', {});
    expect(await browser.get('GET', '/api/organiser')).toEqual({ signedIn: false });
    expect(await stolen.refusal('GET', '/api/engagements')).toBe('not-signed-in');
  });

  it('is signed out everywhere by a new key', async () => {
    const own = await openTestApp();
    const organiser = await signedIn(own);
    await makeOrganiserKey(own.storage.organiser, own.random);
    expect(await organiser.refusal('GET', '/api/engagements')).toBe('not-signed-in');
    expect(await organiser.refusal('POST', '/api/organiser/sign-in', { key: own.organiserKey })).toBe(
      'wrong-key',
    );
    await own.close();
  });

  it('cannot be guessed for long', async () => {
    const own = await openTestApp();
    const guesser = new Browser(own);
    for (let tries = 0; tries < wrongKeys.perKey; tries++) {
      expect(await guesser.refusal('POST', '/api/organiser/sign-in', { key: 'guess' })).toBe('wrong-key');
    }
    const right = { key: own.organiserKey };
    expect(await guesser.refusal('POST', '/api/organiser/sign-in', right)).toBe('too-many-requests');
    own.clock.time += wrongKeys.milliseconds + 1;
    await guesser.get('POST', '/api/organiser/sign-in', right);
    await own.close();
  });
});

describe('engagements', () => {
  it('are made, listed, changed and archived by the organiser alone', async () => {
    const organiser = await signedIn(test);
    const made = await organiser.get<Engagement>('POST', '/api/engagements', {
      title: ' Getting well ',
      place: 'Lowbridge',
      level: 'co-produce',
    });
    expect(made).toEqual({
      id: expect.stringMatching(/^eng_/),
      title: 'Getting well',
      purpose: '',
      place: 'Lowbridge',
      partners: '',
      level: 'co-produce',
      createdAt: expect.any(Number),
      archivedAt: null,
      sessionCount: 0,
    });
    const path = `/api/engagements/${made.id}`;
    expect(await organiser.get('PATCH', path, { purpose: 'Hear' })).toEqual({ ...made, purpose: 'Hear' });
    expect(await organiser.get('POST', `${path}/archive`, { archived: true })).toMatchObject({
      archivedAt: expect.any(Number),
    });
    expect(await organiser.refusal('PATCH', path, { title: 'X' })).toBe('archived');
    expect(await organiser.refusal('POST', `${path}/sessions`, { title: 'X' })).toBe('archived');
    await organiser.get('POST', `${path}/archive`, { archived: false });
    expect((await organiser.get<Engagement[]>('GET', '/api/engagements')).map(({ id }) => id)).toContain(
      made.id,
    );
    for (const [method, of, input] of [
      ['GET', '/api/engagements', undefined],
      ['POST', '/api/engagements', { title: 'X' }],
      ['GET', path, undefined],
      ['PATCH', path, {}],
      ['DELETE', path, { confirmation: made.title }],
      ['GET', `${path}/sessions`, undefined],
      ['POST', `${path}/sessions`, { title: 'X' }],
    ] as const) {
      expect(await new Browser(test).refusal(method, of, input), `${method} ${of}`).toBe('not-signed-in');
    }
    expect(await organiser.refusal('GET', '/api/engagements/eng_x')).toBe('engagement-gone');
    expect(await organiser.refusal('POST', '/api/engagements', { title: '' })).toBe('invalid-input');
  });

  it('list their sessions without codes, and take them along when deleted', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const { organiser, engagement } = session;
    const path = `/api/engagements/${engagement.id}`;
    const [listed] = await organiser.get<SessionSummary[]>('GET', `${path}/sessions`);
    expect(listed).toEqual({
      id: session.id,
      engagementId: engagement.id,
      title: 'First evening',
      question: '',
      purpose: '',
      howWeDecide: '',
      heldAt: '',
      place: '',
      doorOpen: true,
      archivedAt: null,
      createdAt: expect.any(Number),
      participantCount: 2,
    });
    expect(await organiser.refusal('DELETE', path, { confirmation: 'no' })).toBe('wrong-confirmation');
    await organiser.get('DELETE', path, { confirmation: engagement.title });
    expect(await organiser.refusal('GET', path)).toBe('engagement-gone');
    expect(await amina.refusal('GET', session.path)).toBe('session-gone');
  });
});
