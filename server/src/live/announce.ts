import type { SessionId } from '@heard/shared/id';
import type { SessionState } from '@heard/shared/session';
import type { StoredSession } from '../storage/session.ts';
import type { Storage } from '../storage/storage.ts';
import type { Live } from './live.ts';

/** Numbers the changes of a session. Follows the clock, so that it also rises over a restart of the server. */
export interface Revisions {
  of(sessionId: SessionId): number;
  raise(sessionId: SessionId): number;
  /** The next one, and the one with which a snapshot was brought back. */
  raiseRestored(sessionId: SessionId): void;
  /** The one with which a snapshot was last brought back, or 0. */
  restored(sessionId: SessionId): number;
}

export function createRevisions(clock: () => number): Revisions {
  const started = clock();
  const last = new Map<SessionId, number>();
  const lastRestored = new Map<SessionId, number>();
  const of = (sessionId: SessionId) => last.get(sessionId) ?? started;
  function raise(sessionId: SessionId): number {
    const next = Math.max(of(sessionId) + 1, clock());
    last.set(sessionId, next);
    return next;
  }
  return {
    of,
    raise,
    raiseRestored(sessionId) {
      lastRestored.set(sessionId, raise(sessionId));
    },
    restored: (sessionId) => lastRestored.get(sessionId) ?? 0,
  };
}

export function stateOf(session: StoredSession, revisions: Revisions): SessionState {
  return {
    revision: revisions.of(session.id),
    doorOpen: session.doorOpen,
    archived: session.archivedAt !== null,
    restored: revisions.restored(session.id),
  };
}

interface AnnounceParts {
  readonly storage: Storage;
  readonly live: Live;
  readonly revisions: Revisions;
}

/** Tells every browser of the session that something about it or its people has changed. */
export async function announce(parts: AnnounceParts, sessionId: SessionId): Promise<void> {
  parts.revisions.raise(sessionId);
  await tell(parts, sessionId);
}

/** Tells them that the board is another now, as a snapshot has it. */
export async function announceRestored(parts: AnnounceParts, sessionId: SessionId): Promise<void> {
  parts.revisions.raiseRestored(sessionId);
  await tell(parts, sessionId);
}

async function tell({ storage, live, revisions }: AnnounceParts, sessionId: SessionId): Promise<void> {
  const session = await storage.sessions.get(sessionId);
  if (session !== null) live.push(sessionId, stateOf(session, revisions));
}
