import { done } from '@heard/shared/failure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { introduction, joined, makeTestSession, meOf, openTestApp, type TestApp } from '../app.harness.ts';
import { boardRequests, createTurns } from './turns.ts';

describe('what goes through a whole board', () => {
  it('is done one after the other for one person, and not for all', async () => {
    const turns = createTurns(() => 0);
    const { promise: end, resolve } = Promise.withResolvers<void>();
    const order: string[] = [];
    const act = (name: string, until?: Promise<void>) => async () => {
      order.push(name);
      await until;
      order.push(`${name} done`);
      return done();
    };
    const acts = [turns('ann', act('first', end)), turns('ann', act('second'))];
    await turns('ben', act('other'));
    expect(order).toEqual(['first', 'other', 'other done']);
    resolve();
    await Promise.all(acts);
    expect(order.slice(3)).toEqual(['first done', 'second', 'second done']);
  });

  describe('of one person', () => {
    let test: TestApp;
    beforeAll(async () => {
      test = await openTestApp();
    });
    afterAll(() => test.close());

    it('is not done any more once they have been removed, though it was asked for before', async () => {
      const session = await makeTestSession(test);
      const ben = await joined(test, session);
      const { id } = await meOf(ben, session);
      const asks = Array.from({ length: boardRequests.burst }, () =>
        ben.call('GET', `${session.path}/report.md`),
      );
      const first = await asks[0];
      await session.organiser.get('DELETE', `${session.path}/participants/${id}`);
      expect(first?.status).toBe(200);
      expect((await asks.at(-1))?.body).toEqual({ failure: 'removed' });
      await Promise.all(asks);
    });

    it('is refused in words when it does not end', async () => {
      const session = await makeTestSession(test);
      const [eve, ann] = [await joined(test, session), await joined(test, session)];
      const asks = Array.from({ length: boardRequests.burst }, (_, time) =>
        time % 2
          ? eve.call('GET', `${session.path}/report.md`)
          : eve.call('PATCH', `${session.path}/me`, { ...introduction, name: `Eve ${time}` }),
      );
      expect((await Promise.all(asks)).map(({ status }) => status)).toEqual(asks.map(() => 200));
      for (const [method, path, input] of [
        ['GET', '/report', undefined],
        ['GET', '/report.json', undefined],
        ['POST', '/snapshots', { reason: 'before-mass-delete' }],
        ['PATCH', '/me', { ...introduction, name: 'Once more' }],
      ] as const) {
        expect(await eve.refusal(method, `${session.path}${path}`, input)).toBe('too-many-requests');
      }
      expect((await ann.call('GET', `${session.path}/report.md`)).status).toBe(200);
      test.clock.time += 1000;
      expect((await eve.call('GET', `${session.path}/report`)).status).toBe(200);
    });
  });
});
