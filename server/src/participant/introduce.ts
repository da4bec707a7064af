import { attributeMyCards } from '@heard/shared/card';
import { done, type Outcome } from '@heard/shared/failure';
import { attributionOf } from '@heard/shared/participant';
import { announce } from '../live/announce.ts';
import { inBoardThread } from '../live/board-thread.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';
import { handOf } from './hand.ts';
import type { HasNotesTask } from './has-notes-thread.ts';
import type { Introduction } from './newcomer.ts';
import type { Person } from './person.ts';

/**
 * Writes down how a person is called and shown from now on. Their notes follow, and first: who now wants no name on
 * them must not read that it is so while older notes still carry it.
 */
export async function introduce(
  parts: Parts,
  { session, me: person }: Person,
  introduction: Introduction,
): Promise<Outcome<StoredParticipant, BoardRefusal | 'not-allowed' | 'too-many-requests'>> {
  const now = { ...person, ...introduction };
  const unchanged =
    person.name === now.name && person.organisation === now.organisation && person.showAs === now.showAs;
  if (unchanged) return done(person);
  const written = await parts.turns(person.deviceHash, () =>
    parts.live.whileOpen(session, async () => {
      const notes = await reattribute(parts, session, { was: person, now });
      if (notes.ok) await parts.storage.participants.update(person.id, introduction);
      return notes;
    }),
  );
  if (!written.ok) return written;
  if (person.name !== now.name || person.organisation !== now.organisation) parts.live.renewName(now);
  await announce(parts, person.sessionId);
  return done(now);
}

const thread = new URL('./has-notes-thread.ts', import.meta.url);

/** Most who come under another name have written nothing yet. To change a board takes a copy of it. */
function hasNotes(
  { live }: Parts,
  session: StoredSession,
  { authorId }: StoredParticipant,
): Promise<Outcome<boolean, BoardRefusal>> {
  return live.readBoard(session, (updates) => {
    const task: HasNotesTask = { updates, authorId };
    return inBoardThread<boolean>(thread, task);
  });
}

async function reattribute(
  parts: Parts,
  session: StoredSession,
  { was, now }: { readonly was: StoredParticipant; readonly now: StoredParticipant },
): Promise<Outcome<unknown, BoardRefusal | 'not-allowed'>> {
  const attribution = attributionOf(now);
  const { name, organisation } = attributionOf(was);
  if (name === attribution.name && organisation === attribution.organisation) return done();
  const theirs = await hasNotes(parts, session, was);
  if (!theirs.ok || !theirs.value) return theirs;
  // Whoever was made a viewer since still decides how their own notes are shown.
  const hand = handOf(parts, { ...now, role: 'member' });
  return parts.live.change(session, (board) => board.run(hand, attributeMyCards, { attribution }));
}
