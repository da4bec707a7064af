import type { FailureId } from '@heard/shared/failure';
import type { AuthorId, SessionId } from '@heard/shared/id';
import type { Session } from '@heard/shared/session/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../api/call.ts';
import { readSession } from '../api/session.ts';
import { type LiveSession, openLiveSession } from '../sync/index.ts';

export const sessionKey = (id: SessionId) => ['session', id] as const;

/** What the server knows of the session and of me in it; asked for again whenever the server says it changed. */
export function useSession(id: SessionId) {
  return useQuery({
    queryKey: sessionKey(id),
    queryFn: ({ client }) => readAgain(id, client.getQueryData(sessionKey(id))),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What says nothing about the session itself. */
const passing: ReadonlySet<FailureId> = new Set([
  'offline',
  'server-stopping',
  'too-many-requests',
  'unexpected',
]);

/** Nobody loses their room over a moment in which the server could not be asked; it tells of changes again later. */
async function readAgain(id: SessionId, known: Answer<Session> | undefined): Promise<Answer<Session>> {
  const answer = await readSession(id);
  return known?.ok && !answer.ok && passing.has(answer.failure) ? known : answer;
}

const opened = new Map<SessionId, AuthorId>();

/** Who somebody was in a session that this page has shown since it was loaded. */
export const authorHere = (id: SessionId): AuthorId | undefined => opened.get(id);

/** Keeps one live session open while the page shows it; a new epoch of the board is a new one. */
export function useLiveSession(session: Session): LiveSession | null {
  const [live, setLive] = useState<LiveSession | null>(null);
  const refresh = useRefreshSession(session.id);
  const { id, epoch } = session;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed role or title must not close the line
  useEffect(() => {
    const room = openLiveSession(session, refresh);
    opened.set(id, session.me.authorId);
    setLive(room);
    return () => {
      setLive(null);
      room.close();
    };
  }, [id, epoch, refresh]);

  useEffect(() => live?.become(session), [live, session]);
  return live;
}

/** Asks for the session, its people and its lists again. */
export function useRefreshSession(id: SessionId): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: sessionKey(id) }), [queries, id]);
}
