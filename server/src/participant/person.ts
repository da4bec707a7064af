import { done, type Outcome, refused } from '@heard/shared/failure';
import { isId } from '@heard/shared/id';
import { type Act, may } from '@heard/shared/permission';
import type { FastifyRequest } from 'fastify';
import { cookieHash } from '../http/device.ts';
import { type Guard, parameter } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';

/** Somebody in a session. */
export interface Person {
  readonly session: StoredSession;
  readonly me: StoredParticipant;
}

/** The session of the route's address. */
export async function findSession(
  { storage }: Parts,
  request: FastifyRequest,
): Promise<Outcome<StoredSession, 'session-gone'>> {
  const id = parameter(request, 'sessionId');
  const session = isId('session', id) ? await storage.sessions.get(id) : null;
  return session === null ? refused('session-gone') : done(session);
}

/** Who this browser is in the session. */
export async function findPerson(
  parts: Parts,
  session: StoredSession,
  cookieHeader: string | undefined,
): Promise<Outcome<StoredParticipant, 'not-joined' | 'removed'>> {
  const device = cookieHash(cookieHeader, 'device');
  const me = device === null ? null : await parts.storage.participants.getByDevice(session.id, device);
  if (me === null) return refused('not-joined');
  return me.removedAt === null ? done(me) : refused('removed');
}

/** Lets in who has joined the session of the address and may do this; everything but reading stops in an archive. */
export function personMay(parts: Parts, act: Act): Guard<Person> {
  return async (request) => {
    const session = await findSession(parts, request);
    if (!session.ok) return session;
    const me = await findPerson(parts, session.value, request.headers.cookie);
    if (!me.ok) return me;
    if (!may(me.value.role, act)) return refused('not-allowed');
    if (request.method !== 'GET' && session.value.archivedAt !== null) return refused('archived');
    return done({ session: session.value, me: me.value });
  };
}
