import { done, type Outcome, refused } from '@heard/shared/failure';
import { type Joined, type JoinPreview, joinInput, lookInput } from '@heard/shared/participant/contract';
import { limits } from '@heard/shared/protocol';
import type { FastifyInstance } from 'fastify';
import { addressReader } from '../http/addresses.ts';
import { cookieHash, deviceOf } from '../http/device.ts';
import { anybody, route } from '../http/route.ts';
import { announce } from '../live/announce.ts';
import type { Parts } from '../parts.ts';
import { createBudget } from '../relay/budget.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';
import { createDoor } from './door.ts';
import { introduce } from './introduce.ts';
import { admitWithin, type Introduction } from './newcomer.ts';

/** New people of one address: a full venue that shares one joins at once, and so many a second for ever. */
export const newcomers = { burst: limits.participants, perSecond: 2 } as const;

export function joinRoutes(app: FastifyInstance, parts: Parts): void {
  const find = createDoor(parts);
  const addressOf = addressReader(parts.config);
  const budget = createBudget({ ...newcomers, clock: parts.clock });

  app.post(
    '/api/join/look',
    route(anybody, lookInput, async ({ input, request }) => {
      const session = await find(input.door, request.ip);
      if (!session.ok) return session;
      const before = await personBefore(parts, session.value, cookieHash(request.headers.cookie, 'device'));
      const refusal = refusalAt(session.value, before);
      return refusal ?? done(await previewOf(parts, session.value, before !== null));
    }),
  );

  app.post(
    '/api/join',
    route(anybody, joinInput, async ({ input, request, reply }) => {
      const { door, ...introduction } = input;
      const session = await find(door, request.ip);
      if (!session.ok) return session;
      const known = cookieHash(request.headers.cookie, 'device');
      const before = await personBefore(parts, session.value, known);
      const refusal = refusalAt(session.value, before);
      if (refusal !== null) return refusal;
      if (before !== null) return comeBack(parts, session.value, before, introduction);
      if (!budget(addressOf(request.raw))) return refused('too-many-requests');
      return join(parts, session.value, deviceOf(parts.random, { request, reply }), introduction);
    }),
  );
}

async function personBefore(
  { storage }: Parts,
  session: StoredSession,
  deviceHash: string | null,
): Promise<StoredParticipant | null> {
  return deviceHash === null ? null : storage.participants.getByDevice(session.id, deviceHash);
}

/** A closed door holds up only new people; an archived session has no open door. */
function refusalAt(
  session: StoredSession,
  before: StoredParticipant | null,
): Outcome<never, 'removed' | 'door-closed'> | null {
  if (before !== null) return before.removedAt === null ? null : refused('removed');
  return session.doorOpen && session.archivedAt === null ? null : refused('door-closed');
}

async function previewOf({ storage }: Parts, session: StoredSession, joined: boolean): Promise<JoinPreview> {
  const engagement = await storage.engagements.get(session.engagementId);
  const { title, question, purpose, howWeDecide } = session;
  return {
    sessionId: session.id,
    title,
    question,
    purpose,
    howWeDecide,
    engagementTitle: engagement?.title ?? '',
    joined,
  };
}

/** The same device is the same person, under the name it gives now; in an archive nothing changes any more. */
async function comeBack(
  parts: Parts,
  session: StoredSession,
  me: StoredParticipant,
  introduction: Introduction,
): Promise<Outcome<Joined>> {
  if (session.archivedAt === null) {
    const introduced = await introduce(parts, { session, me }, introduction);
    if (!introduced.ok) return introduced;
  }
  return done({ sessionId: session.id });
}

async function join(
  parts: Parts,
  session: StoredSession,
  deviceHash: string,
  introduction: Introduction,
): Promise<Outcome<Joined, 'session-full'>> {
  const entry = { sessionId: session.id, deviceHash, role: 'member', introduction } as const;
  const person = await admitWithin(parts, entry, limits.participants);
  if (person === null) return refused('session-full');
  await announce(parts, session.id);
  return done({ sessionId: session.id });
}
