import type { SessionId } from '@heard/shared/id';
import type { SessionState } from '@heard/shared/session';
import type { StoredSession } from '../storage/session.ts';
import type { Storage } from '../storage/storage.ts';
import type { Live } from './live.ts';

/** Numbers the changes of a session. Follows the clock, so that it also rises over a restart of the server. */
export interface Revisions {
  of(sessionId: SessionId): number;
  raise(sessionId: SessionId): number;
}

export function createRevisions(clock: () => number): Revisions {
  const started = clock();
  const last = new Map<SessionId, number>();
  const of = (sessionId: SessionId) => last.get(sessionId) ?? started;
  return {
    of,
    raise(sessionId) {
      const next = Math.max(of(sessionId) + 1, clock());
      last.set(sessionId, next);
      return next;
    },
  };
}

export function stateOf(session: StoredSession, revision: number): SessionState {
  return { revision, doorOpen: session.doorOpen, archived: session.archivedAt !== null };
}

interface AnnounceParts {
  readonly storage: Storage;
  readonly live: Live;
  readonly revisions: Revisions;
}

/** Tells every browser of the session that something about it or its people has changed. */
export async function announce(parts: AnnounceParts, sessionId: SessionId): Promise<void> {
  const session = await parts.storage.sessions.get(sessionId);
  if (session === null) return;
  parts.live.push(sessionId, stateOf(session, parts.revisions.raise(sessionId)));
}
