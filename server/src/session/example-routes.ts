import { done, type Outcome, refused } from '@heard/shared/failure';
import type { EngagementId } from '@heard/shared/id';
import type { ExampleMade } from '@heard/shared/session/contract';
import type { FastifyInstance } from 'fastify';
import { deviceOf } from '../http/device.ts';
import { createLimit } from '../http/limit.ts';
import { createQueue } from '../http/queue.ts';
import { anybody, nothing, route } from '../http/route.ts';
import type { BoardRefusal } from '../live/live.ts';
import { handOf } from '../participant/hand.ts';
import { admit } from '../participant/newcomer.ts';
import type { Parts } from '../parts.ts';
import { deleteSession } from './delete.ts';
import { exampleSession } from './example/conversations.ts';
import { layOutExample } from './example/make-example.ts';
import { makeSession } from './make.ts';

/** Anybody may make an example, without signing in; so there are not too many at once, and not too many in all. */
export const exampleLimits = { anHour: 10, inAll: 50 } as const;

/** The one engagement that holds all examples. */
const exampleEngagement = 'eng_ExamplesOfHarrowmere00' as EngagementId;

export function exampleRoutes(app: FastifyInstance, parts: Parts): void {
  const { anHour } = exampleLimits;
  const limit = createLimit({ perKey: anHour, inAll: anHour, milliseconds: 3_600_000, clock: parts.clock });
  const inTurn = createQueue();

  app.post(
    '/api/examples',
    route(anybody, nothing, async ({ request, reply }) => {
      if (limit.isReached('')) return refused('too-many-requests');
      limit.count('');
      return inTurn(() => makeExample(parts, deviceOf(parts.random, { request, reply })));
    }),
  );
}

async function makeExample(
  parts: Parts,
  deviceHash: string,
): Promise<Outcome<ExampleMade, BoardRefusal | 'board-full' | 'text-too-long' | 'not-allowed'>> {
  await ensureEngagement(parts);
  await dropOldest(parts);
  const session = await makeSession(parts, exampleEngagement, exampleSession, true);
  const facilitator = await admit(parts, {
    sessionId: session.id,
    deviceHash,
    role: 'facilitator',
    introduction: { name: 'Facilitator', organisation: '', showAs: 'name' },
  });
  const filled = await parts.live.change(session, (board) =>
    board.run(handOf(parts, facilitator), layOutExample, undefined),
  );
  return filled.ok ? done({ sessionId: session.id }) : filled;
}

async function ensureEngagement({ storage, clock }: Parts): Promise<void> {
  if ((await storage.engagements.get(exampleEngagement)) !== null) return;
  await storage.engagements.create({
    id: exampleEngagement,
    title: 'Examples to try',
    purpose: 'Invented sessions, made with "Try it with an example". They can be deleted at any time.',
    place: 'Harrowmere',
    partners: '',
    level: 'involve',
    createdAt: clock(),
    archivedAt: null,
  });
}

/** Makes room for one more. */
async function dropOldest(parts: Parts): Promise<void> {
  const newestFirst = await parts.storage.sessions.listByEngagement(exampleEngagement);
  const examples = newestFirst.filter(({ isExample }) => isExample);
  for (const session of examples.slice(exampleLimits.inAll - 1)) await deleteSession(parts, session);
}
