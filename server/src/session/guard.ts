import { done, type Outcome, refused } from '@heard/shared/failure';
import { type Act, may } from '@heard/shared/permission';
import type { FastifyRequest } from 'fastify';
import { isOrganiser } from '../http/organiser.ts';
import type { Guard } from '../http/route.ts';
import { findPerson, findSession } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';

/** Lets in the organiser and whoever in the session may do this, also when it is archived. */
export function organiserOr(parts: Parts, act: Act): Guard<StoredSession> {
  return async (request) => {
    const session = await findSession(parts, request);
    if (!session.ok || (await isOrganiser(parts, request))) return session;
    const me = await findPerson(parts, session.value, request.headers.cookie);
    if (!me.ok) return me;
    return may(me.value.role, act) ? session : refused('not-allowed');
  };
}

/** The same, but only while the session is not archived. */
export function organiserOrWhileOpen(parts: Parts, act: Act): Guard<StoredSession> {
  const guard = organiserOr(parts, act);
  return async (request: FastifyRequest): Promise<Outcome<StoredSession>> => {
    const session = await guard(request);
    if (!session.ok) return session;
    return session.value.archivedAt === null ? done(session.value) : refused('archived');
  };
}
