import { done, type Outcome, refused } from '@heard/shared/failure';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';

/** Typed to confirm: the title as it is shown, where spaces at the ends do not show. */
export function confirms(confirmation: string, title: string): boolean {
  return confirmation.trim() === title.trim();
}

/** Deletes a session with all it holds. Its people are sent away first, so that nobody writes into what goes. */
export async function deleteSession(
  { live, storage }: Parts,
  session: StoredSession,
): Promise<Outcome<undefined, 'session-gone'>> {
  const deleted = await live.closeRoom(session.id, () => storage.sessions.delete(session.id));
  return deleted ? done() : refused('session-gone');
}
