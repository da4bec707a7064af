import {
  archiveInput,
  deleteInput,
  type Engagement,
  engagementChanges,
  engagementInput,
} from '@heard/shared/engagement/contract';
import { done, type Outcome, refused } from '@heard/shared/failure';
import { isId, newId } from '@heard/shared/id';
import { sessionInput } from '@heard/shared/session/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { organiserOnly } from '../http/organiser.ts';
import { type Guard, nothing, parameter, route } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { confirms, deleteSession } from '../session/delete.ts';
import { makeSession } from '../session/make.ts';
import { toSummary } from '../session/views.ts';
import type { EngagementChange, StoredEngagement } from '../storage/engagement.ts';

const all = '/api/engagements';
const path = `${all}/:engagementId`;

export function engagementRoutes(app: FastifyInstance, parts: Parts): void {
  const { engagements } = parts.storage;
  const found = engagementOf(parts);
  const change = async ({ id }: StoredEngagement, changes: EngagementChange) => {
    await engagements.update(id, changes);
    return shown(parts, id);
  };

  app.get(
    all,
    route(organiserOnly(parts), nothing, async () => done<Engagement[]>(await engagements.list())),
  );
  app.post(
    all,
    route(organiserOnly(parts), engagementInput, async ({ input }) => {
      const id = newId('engagement', parts.random);
      await engagements.create({ id, ...input, createdAt: parts.clock(), archivedAt: null });
      return shown(parts, id);
    }),
  );
  app.get(
    path,
    route(found, nothing, ({ found: { id } }) => shown(parts, id)),
  );
  app.patch(
    path,
    route(whileOpen(found), engagementChanges, ({ input, found: engagement }) =>
      change(engagement, input as EngagementChange),
    ),
  );
  app.post(
    `${path}/archive`,
    route(found, archiveInput, ({ input, found: engagement }) =>
      change(engagement, { archivedAt: input.archived ? parts.clock() : null }),
    ),
  );
  app.delete(
    path,
    route(found, deleteInput, ({ input, found: engagement }) =>
      confirms(input.confirmation, engagement.title)
        ? deleteEngagement(parts, engagement)
        : Promise.resolve(refused('wrong-confirmation')),
    ),
  );
}

/** The sessions of an engagement. */
export function sessionListRoutes(app: FastifyInstance, parts: Parts): void {
  const found = engagementOf(parts);

  app.get(
    `${path}/sessions`,
    route(found, nothing, async ({ found: { id } }) => {
      const sessions = await parts.storage.sessions.listByEngagement(id);
      return done(sessions.map((session) => toSummary(session, session.participantCount)));
    }),
  );
  app.post(
    `${path}/sessions`,
    route(whileOpen(found), sessionInput, async ({ input, found: { id } }) =>
      done(toSummary(await makeSession(parts, id, input), 0)),
    ),
  );
}

/** Lets in the organiser, and finds the engagement of the address. */
function engagementOf(parts: Parts): Guard<StoredEngagement> {
  const guard = organiserOnly(parts);
  return async (request: FastifyRequest) => {
    const organiser = await guard(request);
    if (!organiser.ok) return organiser;
    const id = parameter(request, 'engagementId');
    const engagement = isId('engagement', id) ? await parts.storage.engagements.get(id) : null;
    return engagement === null ? refused('engagement-gone') : done(engagement);
  };
}

function whileOpen(guard: Guard<StoredEngagement>): Guard<StoredEngagement> {
  return async (request) => {
    const engagement = await guard(request);
    if (!engagement.ok) return engagement;
    return engagement.value.archivedAt === null ? engagement : refused('archived');
  };
}

async function shown(
  { storage }: Parts,
  id: StoredEngagement['id'],
): Promise<Outcome<Engagement, 'engagement-gone'>> {
  const engagement = (await storage.engagements.list()).find((one) => one.id === id);
  return engagement === undefined ? refused('engagement-gone') : done(engagement);
}

async function deleteEngagement(
  parts: Parts,
  { id }: StoredEngagement,
): Promise<Outcome<undefined, 'engagement-gone'>> {
  for (const session of await parts.storage.sessions.listByEngagement(id)) {
    await deleteSession(parts, session);
  }
  return (await parts.storage.engagements.delete(id)) ? done() : refused('engagement-gone');
}
