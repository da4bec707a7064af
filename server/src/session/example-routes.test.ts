import { countBoard } from '@heard/shared/board';
import { done } from '@heard/shared/failure';
import type { ExampleMade, Session } from '@heard/shared/session/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Browser, openTestApp, readBoard, signedIn, type TestApp } from '../app.harness.ts';
import { exampleLimits } from './example-routes.ts';

let test: TestApp;
beforeEach(async () => {
  test = await openTestApp();
});
afterEach(() => test.close());

const anHour = 3_600_000;

describe('an example', () => {
  it('is made for anybody, who becomes its facilitator, with something on the board and something to do', async () => {
    const browser = new Browser(test);
    const { sessionId } = await browser.get<ExampleMade>('POST', '/api/examples', {});
    const session = await browser.get<Session>('GET', `/api/sessions/${sessionId}`);
    expect(session).toMatchObject({ isExample: true, me: { role: 'facilitator' } });
    const seen = await readBoard(test, { id: sessionId }, (board) => ({
      counts: countBoard(board),
      loose: board.arrangement().loose.length,
      rests: [...board.recommendations.all()].map(({ restsOn }) => restsOn.length).sort(),
      conversations: board.conversations.size,
    }));
    const counts = { cards: 40, themes: 4, recommendations: 2 };
    expect(seen).toEqual(done({ counts, loose: 11, rests: [1, 2], conversations: 6 }));
    expect(await new Browser(test).refusal('GET', `/api/sessions/${sessionId}`)).toBe('not-joined');
  });

  it('that is one too many is refused while the others are being made', async () => {
    const asks = Array.from({ length: exampleLimits.anHour }, () =>
      new Browser(test).get('POST', '/api/examples', {}),
    );
    let made = 0;
    for (const ask of asks) void ask.then(() => made++);
    expect(await new Browser(test).refusal('POST', '/api/examples', {})).toBe('too-many-requests');
    expect(made).toBeLessThan(exampleLimits.anHour);
    await Promise.all(asks);
    expect(made).toBe(exampleLimits.anHour);
  });

  it('can be made only so often, and the oldest go', async () => {
    const organiser = await signedIn(test);
    const first = await organiser.get<ExampleMade>('POST', '/api/examples', {});
    for (let made = 1; made < exampleLimits.inAll + 1; made++) {
      if (made % exampleLimits.anHour === 0) {
        expect(await new Browser(test).refusal('POST', '/api/examples', {})).toBe('too-many-requests');
        test.clock.time += anHour + 1;
      }
      await new Browser(test).get('POST', '/api/examples', {});
    }
    const [engagement] = await organiser.get<{ id: string; sessionCount: number }[]>(
      'GET',
      '/api/engagements',
    );
    expect(engagement?.sessionCount).toBe(exampleLimits.inAll);
    expect(await organiser.refusal('GET', `/api/sessions/${first.sessionId}`)).toBe('session-gone');
  });
});
