import { attributeMyCards } from '@heard/shared/card';
import { done, type Outcome } from '@heard/shared/failure';
import { attributionOf } from '@heard/shared/participant';
import { announce } from '../live/announce.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import { handOf } from './hand.ts';
import type { Introduction } from './newcomer.ts';

/**
 * Writes down how a person is called and shown from now on. Their notes follow, and first: who now wants no name on
 * them must not read that it is so while older notes still carry it.
 */
export async function introduce(
  parts: Parts,
  person: StoredParticipant,
  introduction: Introduction,
): Promise<Outcome<StoredParticipant, BoardRefusal | 'not-allowed'>> {
  const now = { ...person, ...introduction };
  const unchanged =
    person.name === now.name && person.organisation === now.organisation && person.showAs === now.showAs;
  if (unchanged) return done(person);
  const notes = await reattribute(parts, person, now);
  if (!notes.ok) return notes;
  await parts.storage.participants.update(person.id, introduction);
  if (person.name !== now.name || person.organisation !== now.organisation) parts.live.renewName(now);
  await announce(parts, person.sessionId);
  return done(now);
}

async function reattribute(
  parts: Parts,
  was: StoredParticipant,
  now: StoredParticipant,
): Promise<Outcome<unknown, BoardRefusal | 'not-allowed'>> {
  const attribution = attributionOf(now);
  const { name, organisation } = attributionOf(was);
  if (name === attribution.name && organisation === attribution.organisation) return done();
  // Whoever was made a viewer since still decides how their own notes are shown.
  const hand = handOf(parts, { ...now, role: 'member' });
  return parts.live.change(now.sessionId, (board) => board.run(hand, attributeMyCards, { attribution }));
}
