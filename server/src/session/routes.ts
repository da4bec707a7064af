import { archiveInput, deleteInput } from '@heard/shared/engagement/contract';
import { done, refused } from '@heard/shared/failure';
import { formatCode } from '@heard/shared/session';
import { doorInput, type Invitation, sessionChanges } from '@heard/shared/session/contract';
import type { FastifyInstance } from 'fastify';
import { publicAddress } from '../http/addresses.ts';
import { deviceOf } from '../http/device.ts';
import { organiserOnly } from '../http/organiser.ts';
import { nothing, route } from '../http/route.ts';
import { announce } from '../live/announce.ts';
import { admit, organiserIntroduction } from '../participant/newcomer.ts';
import { findSession, personMay } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { SessionChange, StoredSession } from '../storage/session.ts';
import { confirms, deleteSession } from './delete.ts';
import { organiserOr, organiserOrWhileOpen } from './guard.ts';
import { toSession } from './views.ts';

const path = '/api/sessions/:sessionId';

export function sessionRoutes(app: FastifyInstance, parts: Parts): void {
  const change = async (session: StoredSession, changes: SessionChange) => {
    await parts.storage.sessions.update(session.id, changes);
    await announce(parts, session.id);
    return done();
  };

  app.patch(
    path,
    route(organiserOrWhileOpen(parts, 'edit session'), sessionChanges, ({ input, found }) =>
      change(found, input as SessionChange),
    ),
  );

  app.post(
    `${path}/door`,
    route(organiserOrWhileOpen(parts, 'move door'), doorInput, ({ input, found }) =>
      change(found, { doorOpen: input.open }),
    ),
  );

  app.post(
    `${path}/archive`,
    route(organiserOr(parts, 'edit session'), archiveInput, async ({ input, found }) => {
      if (input.archived === (found.archivedAt !== null)) return done();
      const archivedAt = input.archived ? parts.clock() : null;
      const changed = await change(found, { archivedAt });
      await parts.live.renewRoles({ ...found, archivedAt });
      return changed;
    }),
  );

  app.delete(
    path,
    route(organiserOr(parts, 'edit session'), deleteInput, async ({ input, found }) =>
      confirms(input.confirmation, found.title) ? deleteSession(parts, found) : refused('wrong-confirmation'),
    ),
  );
}

/** What whoever is in a session sees of it, and the organiser's way in. */
export function insideRoutes(app: FastifyInstance, parts: Parts): void {
  const shown = async (session: StoredSession, me: StoredParticipant) => {
    const engagement = await parts.storage.engagements.get(session.engagementId);
    return done(toSession({ session, me }, { engagement, damaged: parts.live.isDamaged(session.id) }));
  };

  app.get(
    path,
    route(personMay(parts, 'read board'), nothing, ({ found }) => shown(found.session, found.me)),
  );

  app.post(
    `${path}/open`,
    route(organiserOnly(parts), nothing, async ({ request, reply }) => {
      const session = await findSession(parts, request);
      if (!session.ok) return session;
      const me = await takeTheChair(parts, session.value, deviceOf(parts.random, { request, reply }));
      return shown(session.value, me);
    }),
  );

  app.get(
    `${path}/invitation`,
    route(organiserOr(parts, 'invite people'), nothing, async ({ found, request }) => {
      const address = publicAddress(parts.config, request);
      const code = formatCode(found.code);
      return done<Invitation>({
        code,
        // The page takes the secret out of the address; the code stays in it, for when it is loaded again.
        link: `${address}/j/${code}#${found.linkSecret}`,
        address: new URL(address).host,
      });
    }),
  );
}

/** Makes the organiser a facilitator on this device, whatever they were in the session before. */
async function takeTheChair(
  parts: Parts,
  session: StoredSession,
  deviceHash: string,
): Promise<StoredParticipant> {
  const me = await admit(parts, {
    sessionId: session.id,
    deviceHash,
    role: 'facilitator',
    introduction: organiserIntroduction,
  });
  const chair = { role: 'facilitator', removedAt: null } as const;
  if (me.role !== 'facilitator' || me.removedAt !== null) {
    await parts.storage.participants.update(me.id, chair);
    parts.live.renewRole(session, { ...me, ...chair });
  }
  await announce(parts, session.id);
  return { ...me, ...chair };
}
