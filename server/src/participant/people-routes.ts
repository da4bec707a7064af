import { done, type Outcome, refused } from '@heard/shared/failure';
import { meInput, roleInput } from '@heard/shared/participant/contract';
import { may, type Role } from '@heard/shared/permission';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createQueue } from '../http/queue.ts';
import { nothing, parameter, route } from '../http/route.ts';
import { announce } from '../live/announce.ts';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';
import { introduce } from './introduce.ts';
import { type Person, personMay } from './person.ts';
import { toMe, toParticipant } from './views.ts';

const people = '/api/sessions/:sessionId/participants';
const person = `${people}/:participantId`;

export function peopleRoutes(app: FastifyInstance, parts: Parts): void {
  // One after the other: two facilitators who step down at once must not leave nobody.
  const inTurn = createQueue();

  app.get(
    people,
    route(personMay(parts, 'see people'), nothing, async ({ found }) => {
      const all = await shown(parts, found);
      const present = parts.live.present(found.session.id);
      return done(all.map((one) => toParticipant(one, present)));
    }),
  );

  app.patch(
    '/api/sessions/:sessionId/me',
    route(personMay(parts, 'read board'), meInput, async ({ input, found }) => {
      const me = await introduce(parts, found, input);
      return me.ok ? done(toMe(me.value)) : me;
    }),
  );

  app.patch(
    person,
    route(personMay(parts, 'change roles'), roleInput, ({ input, found, request }) =>
      inTurn(() => changeRole(parts, found.session, request, input.role)),
    ),
  );

  app.delete(
    person,
    route(personMay(parts, 'remove people'), nothing, ({ found, request }) =>
      inTurn(() => removePerson(parts, found.session, request)),
    ),
  );
}

/** Whoever may erase words sees those who were removed too, until nothing is known of them any more. */
async function shown(parts: Parts, { session, me }: Person): Promise<StoredParticipant[]> {
  if (!may(me.role, 'erase words')) return standing(parts, session);
  const all = await parts.storage.participants.listBySession(session.id);
  return all.filter(({ removedAt, name }) => removedAt === null || name !== '');
}

async function standing({ storage }: Parts, session: StoredSession): Promise<StoredParticipant[]> {
  const all = await storage.participants.listBySession(session.id);
  return all.filter(({ removedAt }) => removedAt === null);
}

type PersonRefusal = 'participant-gone' | 'last-facilitator';

/** The person of the address, unless the session would be left without a facilitator. */
async function findOther(
  parts: Parts,
  session: StoredSession,
  request: FastifyRequest,
  next: Role | null,
): Promise<Outcome<StoredParticipant, PersonRefusal>> {
  const all = await standing(parts, session);
  const other = all.find(({ id }) => id === parameter(request, 'participantId'));
  if (other === undefined) return refused('participant-gone');
  const facilitators = all.filter(({ role }) => role === 'facilitator');
  const isLast = other.role === 'facilitator' && facilitators.length === 1 && next !== 'facilitator';
  return isLast ? refused('last-facilitator') : done(other);
}

async function changeRole(
  parts: Parts,
  session: StoredSession,
  request: FastifyRequest,
  role: Role,
): Promise<Outcome<undefined, PersonRefusal>> {
  const other = await findOther(parts, session, request, role);
  if (!other.ok) return other;
  await parts.storage.participants.update(other.value.id, { role });
  parts.live.renewRole(session, { ...other.value, role });
  await announce(parts, session.id);
  return done();
}

async function removePerson(
  parts: Parts,
  session: StoredSession,
  request: FastifyRequest,
): Promise<Outcome<undefined, PersonRefusal>> {
  const other = await findOther(parts, session, request, null);
  if (!other.ok) return other;
  await parts.storage.participants.update(other.value.id, { removedAt: parts.clock() });
  parts.live.dismiss(other.value);
  await announce(parts, session.id);
  return done();
}
