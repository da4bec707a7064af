import type { ParticipantId } from '@heard/shared/id';
import type { Me, Participant } from '@heard/shared/participant/contract';
import type { StoredParticipant } from '../storage/participant.ts';

export function toMe(person: StoredParticipant): Me {
  const { id, authorId, name, organisation, showAs, role, colour } = person;
  return { id, authorId, name, organisation, showAs, role, colour };
}

/** What others are told: not the author id, which stands on notes that may be shown without a name. */
export function toParticipant(person: StoredParticipant, present: ReadonlySet<ParticipantId>): Participant {
  const { id, name, organisation, role, colour, removedAt } = person;
  return { id, name, organisation, role, colour, present: present.has(id), removed: removedAt !== null };
}
