import { countBoard } from '@heard/shared/board';
import { done, type Outcome } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import type { SnapshotReason } from '@heard/shared/snapshot';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { announce } from '../live/announce.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Person } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { StoredSnapshot } from '../storage/snapshot.ts';

/** Of those that Heard takes by itself the newest are kept; those with a name all are. */
export const automaticSnapshots = 50;

/** Keeps the board as it is on disk now. */
export async function takeSnapshot(
  parts: Parts,
  { session, me }: Person,
  what: { readonly reason: SnapshotReason; readonly label: string },
): Promise<Outcome<Snapshot, BoardRefusal>> {
  const now = await parts.live.read(session.id, (board, state) => ({ counts: countBoard(board), state }));
  if (!now.ok) return now;
  const snapshot = {
    id: newId('snapshot', parts.random),
    sessionId: session.id,
    ...what,
    byParticipantId: me.id,
    byName: me.name,
    createdAt: parts.clock(),
    ...now.value,
  };
  await parts.storage.snapshots.create(snapshot);
  if (what.reason !== 'named') await dropOldest(parts, session.id);
  await announce(parts, session.id);
  return done(toSnapshot(snapshot));
}

async function dropOldest({ storage }: Parts, sessionId: StoredSnapshot['sessionId']): Promise<void> {
  const all = await storage.snapshots.listBySession(sessionId);
  const automatic = all.filter(({ reason }) => reason !== 'named');
  for (const { id } of automatic.slice(automaticSnapshots)) await storage.snapshots.delete(id);
}

export function toSnapshot({ id, label, reason, byName, createdAt, counts }: StoredSnapshot): Snapshot {
  return { id, label, reason, byName, createdAt, counts };
}
