import type { Participant } from '@heard/shared/participant/contract';
import { limits } from '@heard/shared/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  introduction,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';
import { wrongCodes } from './door.ts';
import { newcomers } from './join-routes.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const secretOf = (link: string) => link.slice(link.indexOf('#') + 1);

describe('joining', () => {
  it('shows the session to whoever has the code, however it is typed, or the link', async () => {
    const session = await makeTestSession(test);
    const browser = new Browser(test);
    const typed = ` ${session.invitation.code.toLowerCase().replace('-', ' ')} `;
    for (const door of [{ code: typed }, { secret: secretOf(session.invitation.link) }]) {
      expect(await browser.get('POST', '/api/join/look', { door })).toEqual({
        sessionId: session.id,
        title: 'First evening',
        question: '',
        purpose: '',
        howWeDecide: '',
        engagementTitle: 'Getting around',
        joined: false,
      });
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('makes a member with a cookie no script can read, and nothing else gets in', async () => {
    const session = await makeTestSession(test);
    const stranger = new Browser(test);
    expect(await stranger.refusal('GET', session.path)).toBe('not-joined');
    const { headers } = await stranger.call('POST', '/api/join', {
      door: { code: session.invitation.code },
      ...introduction,
    });
    expect(String(headers['set-cookie'])).toMatch(
      /^heard_device=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await meOf(stranger, session)).toMatchObject({ ...introduction, role: 'member' });
    const forger = new Browser(test);
    forger.cookies.set('heard_device', 'A'.repeat(43));
    expect(await forger.refusal('GET', session.path)).toBe('not-joined');
    const other = await makeTestSession(test);
    expect(await stranger.refusal('GET', other.path)).toBe('not-joined');
  });

  it('knows a device again, under the name it gives now', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const before = await meOf(amina, session);
    const door = { secret: secretOf(session.invitation.link) };
    expect(await amina.get('POST', '/api/join/look', { door })).toMatchObject({ joined: true });
    await amina.get('POST', '/api/join', { door, ...introduction, name: 'Amina K' });
    expect(await meOf(amina, session)).toEqual({ ...before, name: 'Amina K' });
    const people = await amina.get<Participant[]>('GET', `${session.path}/participants`);
    expect(people.map(({ name }) => name)).toEqual(['Organiser', 'Amina K']);
    expect(people[0]).not.toHaveProperty('authorId');
  });

  it('lets nobody new in through a closed door, and whoever was there back in', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    await session.organiser.get('POST', `${session.path}/door`, { open: false });
    const door = { code: session.invitation.code };
    const late = new Browser(test);
    expect(await late.refusal('POST', '/api/join/look', { door })).toBe('door-closed');
    expect(await late.refusal('POST', '/api/join', { door, ...introduction })).toBe('door-closed');
    await amina.get('POST', '/api/join', { door, ...introduction });
    await session.organiser.get('POST', `${session.path}/door`, { open: true });
    await late.get('POST', '/api/join', { door, ...introduction });
  });

  it('keeps out who was removed, on that device', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const { id } = await meOf(amina, session);
    await session.organiser.get('DELETE', `${session.path}/participants/${id}`);
    const door = { code: session.invitation.code };
    expect(await amina.refusal('POST', '/api/join', { door, ...introduction })).toBe('removed');
    expect(await amina.refusal('GET', session.path)).toBe('removed');
  });

  it('names what is missing or too long', async () => {
    const browser = new Browser(test);
    const { status, body } = await browser.call('POST', '/api/join', {
      door: { code: 'K7MP-4RXD' },
      name: ' ',
      organisation: 'x'.repeat(101),
      showAs: 'loud',
    });
    expect(status).toBe(400);
    expect(body).toEqual({ failure: 'invalid-input', fields: ['name', 'organisation', 'showAs'] });
  });
});

describe('a crowd', () => {
  it('that joins at once fills a session to its bound and no further', async () => {
    const own = await openTestApp({ trustedProxies: ['127.0.0.1'] });
    const session = await makeTestSession(own);
    const door = { secret: secretOf(session.invitation.link) };
    const answers = await Promise.all(
      Array.from({ length: limits.participants + 20 }, (_, index) =>
        new Browser(own, { 'x-forwarded-for': `203.0.113.${index % 2}` }).call('POST', '/api/join', {
          door,
          ...introduction,
        }),
      ),
    );
    // The organiser is there already.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(limits.participants - 1);
    const refusals = answers.filter(({ status }) => status !== 200).map(({ body }) => body);
    expect(refusals).toEqual(Array(21).fill({ failure: 'session-full' }));
    await own.close();
  });

  it('of one address is no larger than a venue, at once and over time', async () => {
    const own = await openTestApp();
    const [one, other] = [await makeTestSession(own), await makeTestSession(own)];
    const join = (session: TestSession) =>
      new Browser(own).call('POST', '/api/join', {
        door: { secret: secretOf(session.invitation.link) },
        ...introduction,
      });
    const crowd = Array.from({ length: newcomers.burst + 100 }, (_, index) => join(index % 2 ? one : other));
    const refusals = (await Promise.all(crowd)).filter(({ status }) => status !== 200);
    // The clock goes on a little with every look at it, so a few more than the first come in.
    expect(refusals.length).toBeGreaterThan(50);
    for (const { status, body, headers } of refusals) {
      expect([status, body]).toEqual([429, { failure: 'too-many-requests' }]);
      expect(headers['retry-after']).toBe('60');
    }
    own.clock.time += 1000;
    expect((await join(one)).status).toBe(200);
    await own.close();
  });
});

describe('guessing codes', () => {
  it('is stopped after a number of failures of one address; links go on working', async () => {
    const own = await openTestApp();
    const session = await makeTestSession(own);
    const guesser = new Browser(own);
    const guess = { door: { code: 'AAAA-AAAA' } };
    for (let tries = 0; tries < wrongCodes.perKey; tries++) {
      expect(await guesser.refusal('POST', '/api/join/look', guess)).toBe('wrong-code');
    }
    const right = { door: { code: session.invitation.code } };
    expect(await guesser.refusal('POST', '/api/join/look', right)).toBe('too-many-wrong-codes');
    await guesser.get('POST', '/api/join/look', { door: { secret: secretOf(session.invitation.link) } });
    own.clock.time += wrongCodes.milliseconds + 1;
    await guesser.get('POST', '/api/join/look', right);
    await own.close();
  });

  it('is stopped over all addresses together, also when sent at once', async () => {
    const own = await openTestApp({ trustedProxies: ['127.0.0.1'] });
    const guesses = Array.from({ length: 100 }, (_, index) => {
      const browser = new Browser(own, { 'x-forwarded-for': `203.0.113.${index}` });
      return browser.refusal('POST', '/api/join/look', { door: { code: 'AAAA-AAAA' } });
    });
    const answers = await Promise.all(guesses);
    expect(answers.filter((failure) => failure === 'wrong-code')).toHaveLength(wrongCodes.inAll);
    expect(answers.filter((failure) => failure === 'too-many-wrong-codes')).toHaveLength(40);
    await own.close();
  });

  it('does not hold up a hall of sixty people with one address', async () => {
    const session = await makeTestSession(test);
    const people = Array.from({ length: 60 }, (_, index) =>
      joined(test, session, { name: `Person ${index}` }),
    );
    await Promise.all(people);
    const list = await session.organiser.get<Participant[]>('GET', `${session.path}/participants`);
    expect(list).toHaveLength(61);
  });
});

describe('a name', () => {
  it('is one line that can be seen, in the order it was written', async () => {
    const session = await makeTestSession(test);
    const given = ['Ann\r\nSet-Cookie: x', '\u202eevil', 'a\u0000b', 'x\ud800y', 'Zoë 👩🏽‍🦽'];
    const people = await Promise.all(
      given.map((name) => joined(test, session, { name, organisation: name })),
    );
    const names = await Promise.all(people.map(async (one) => (await meOf(one, session)).name));
    expect(names).toEqual(['Ann Set-Cookie: x', 'evil', 'a b', 'x\ufffdy', 'Zoë 👩🏽‍🦽']);
    for (const name of ['\u200b', '\u2066\u2069', ' \u00ad ', '\u0000', 'x'.repeat(61)]) {
      const door = { code: session.invitation.code };
      const refusal = await new Browser(test).refusal('POST', '/api/join', { door, ...introduction, name });
      expect(refusal, JSON.stringify(name)).toBe('invalid-input');
    }
  });
});
