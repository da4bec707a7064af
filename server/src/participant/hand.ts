import { attributionOf } from '@heard/shared/participant';
import type { Hand } from '@heard/shared/record';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';

/** The hand of a person whose act the server writes for them. */
export function handOf({ clock, random }: Parts, person: StoredParticipant): Hand {
  const { authorId, role } = person;
  return { authorId, attribution: attributionOf(person), role, now: clock, random };
}
