import { done, type Outcome, refused } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import type { SnapshotReason } from '@heard/shared/snapshot';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { announce } from '../live/announce.ts';
import { inBoardThread } from '../live/board-thread.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Person } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { StoredSnapshot } from '../storage/snapshot.ts';
import type { TakenBoard } from './snapshot-thread.ts';

/**
 * Of those that Heard takes by itself the newest for each reason are kept, so that one kind cannot push out another.
 * Those with a name stay, but there is an end to them.
 */
export const automaticSnapshots = 20;
export const namedSnapshots = 100;

const thread = new URL('./snapshot-thread.ts', import.meta.url);

/** Keeps the board as it is on disk now; `board-full` when somebody has made it so that it could not be opened again. */
export async function takeSnapshot(
  parts: Parts,
  { session, me }: Person,
  what: { readonly reason: SnapshotReason; readonly label: string },
): Promise<Outcome<Snapshot, BoardRefusal | 'board-full'>> {
  const taken = await parts.live.readBoard(session, async (updates) => {
    const { state, counts } = await inBoardThread<TakenBoard>(thread, { updates });
    if (state === 'slow to open') return null;
    const snapshot = {
      id: newId('snapshot', parts.random),
      sessionId: session.id,
      ...what,
      byParticipantId: me.id,
      byName: me.name,
      createdAt: parts.clock(),
      counts,
    };
    await parts.storage.snapshots.create({ ...snapshot, state });
    return snapshot;
  });
  if (!taken.ok) return taken;
  if (taken.value === null) return refused('board-full');
  if (what.reason !== 'named') await dropOldest(parts, session.id, what.reason);
  await announce(parts, session.id);
  return done(toSnapshot(taken.value));
}

export async function takeNamedSnapshot(
  parts: Parts,
  person: Person,
  label: string,
): Promise<Outcome<Snapshot, BoardRefusal | 'board-full' | 'snapshots-full'>> {
  const named = await listOf(parts, person.session.id, 'named');
  if (named.length >= namedSnapshots) return refused('snapshots-full');
  return takeSnapshot(parts, person, { reason: 'named', label });
}

/** Newest first. */
async function listOf(
  { storage }: Parts,
  sessionId: StoredSnapshot['sessionId'],
  wanted: SnapshotReason,
): Promise<StoredSnapshot[]> {
  const all = await storage.snapshots.listBySession(sessionId);
  return all.filter(({ reason }) => reason === wanted);
}

async function dropOldest(
  parts: Parts,
  sessionId: StoredSnapshot['sessionId'],
  reason: SnapshotReason,
): Promise<void> {
  const taken = await listOf(parts, sessionId, reason);
  for (const { id } of taken.slice(automaticSnapshots)) await parts.storage.snapshots.delete(id);
}

export function toSnapshot({ id, label, reason, byName, createdAt, counts }: StoredSnapshot): Snapshot {
  return { id, label, reason, byName, createdAt, counts };
}
