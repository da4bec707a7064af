import type { Session, SessionSummary } from '@heard/shared/session/contract';
import type { Person } from '../participant/person.ts';
import { toMe } from '../participant/views.ts';
import type { StoredEngagement } from '../storage/engagement.ts';
import type { StoredSession } from '../storage/session.ts';

export function toSession(
  { session, me }: Person,
  { engagement, damaged }: { readonly engagement: StoredEngagement | null; readonly damaged: boolean },
): Session {
  const { id, title, question, purpose, howWeDecide, heldAt, place, doorOpen, isExample, epoch } = session;
  return {
    id,
    engagementTitle: engagement?.title ?? '',
    title,
    question,
    purpose,
    howWeDecide,
    heldAt,
    place,
    doorOpen,
    archived: session.archivedAt !== null,
    isExample,
    damaged,
    epoch,
    me: toMe(me),
  };
}

/** In the organiser's list: neither the code nor the secret of the link. */
export function toSummary(session: StoredSession, participantCount: number): SessionSummary {
  const { id, engagementId, title, question, purpose, howWeDecide, heldAt, place } = session;
  const { doorOpen, archivedAt, createdAt } = session;
  return {
    id,
    engagementId,
    title,
    question,
    purpose,
    howWeDecide,
    heldAt,
    place,
    doorOpen,
    archivedAt,
    createdAt,
    participantCount,
  };
}
