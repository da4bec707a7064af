import { boardOfState, recordsOf, replaceBoard } from '@heard/shared/board';
import { done, type Outcome, refused } from '@heard/shared/failure';
import { isId } from '@heard/shared/id';
import { may } from '@heard/shared/permission';
import { type Restored, snapshotInput } from '@heard/shared/snapshot/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createQueue } from '../http/queue.ts';
import { nothing, parameter, route } from '../http/route.ts';
import { boardRoute } from '../http/turns.ts';
import { announceRestored } from '../live/announce.ts';
import type { BoardRefusal } from '../live/live.ts';
import { handOf } from '../participant/hand.ts';
import { type Person, personMay } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { SnapshotWithState } from '../storage/snapshot.ts';
import { takeNamedSnapshot, takeSnapshot, toSnapshot } from './take.ts';

const path = '/api/sessions/:sessionId/snapshots';

export function snapshotRoutes(app: FastifyInstance, parts: Parts): void {
  // One after the other, so that many sent at once are counted.
  const inTurn = createQueue();

  app.get(
    path,
    route(personMay(parts, 'read snapshots'), nothing, async ({ found }) => {
      const snapshots = await parts.storage.snapshots.listBySession(found.session.id);
      return done(snapshots.map(toSnapshot));
    }),
  );

  app.post(
    path,
    boardRoute(parts.turns, personMay(parts, 'read snapshots'), snapshotInput, async ({ input, found }) => {
      const act = 'label' in input ? 'take snapshot' : 'edit board';
      if (!may(found.me.role, act)) return refused('not-allowed');
      if ('label' in input) return inTurn(() => takeNamedSnapshot(parts, found, input.label));
      return takeSnapshot(parts, found, { ...input, label: '' });
    }),
  );

  app.get(
    `${path}/:snapshotId/state`,
    boardRoute(parts.turns, personMay(parts, 'read snapshots'), nothing, async ({ found, request }) => {
      const snapshot = await findSnapshot(parts, found, request);
      return snapshot.ok ? done(snapshot.value.state) : snapshot;
    }),
  );

  app.post(
    `${path}/:snapshotId/restore`,
    boardRoute(parts.turns, personMay(parts, 'restore snapshot'), nothing, async ({ found, request }) => {
      const snapshot = await findSnapshot(parts, found, request);
      return snapshot.ok ? restore(parts, found, snapshot.value) : snapshot;
    }),
  );
}

async function findSnapshot(
  { storage }: Parts,
  { session }: Person,
  request: FastifyRequest,
): Promise<Outcome<SnapshotWithState, 'snapshot-gone' | 'board-unreadable'>> {
  const id = parameter(request, 'snapshotId');
  if (!isId('snapshot', id)) return refused('snapshot-gone');
  const snapshot = await storage.snapshots.get(id);
  if (!snapshot.ok) return snapshot;
  return snapshot.value?.sessionId === session.id ? done(snapshot.value) : refused('snapshot-gone');
}

/**
 * As ordinary changes forward; the board of before is kept. Browsers are told, because what was done before cannot be
 * undone in the board of now.
 */
async function restore(
  parts: Parts,
  person: Person,
  { state }: SnapshotWithState,
): Promise<Outcome<Restored, BoardRefusal | 'board-full' | 'not-allowed'>> {
  const records = recordsOf(boardOfState(state));
  const before = await takeSnapshot(parts, person, { reason: 'before-restore', label: '' });
  if (!before.ok) return before;
  const restored = await parts.live.change(person.session, (board) =>
    board.run(handOf(parts, person.me), replaceBoard, { records }),
  );
  if (!restored.ok) return restored;
  await announceRestored(parts, person.session.id);
  return done({ before: before.value });
}
