import type { Erasure } from '@heard/shared/board';
import type { Erased, erasureInput } from '@heard/shared/erasure/contract';
import { done, type Outcome, refused } from '@heard/shared/failure';
import type { ParticipantId, SessionId } from '@heard/shared/id';
import type { z } from 'zod';
import { announce } from '../live/announce.ts';
import type { BoardRefusal, BoardUpdates } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import { newClientId } from '../relay/board/client-id.ts';
import type { ErasedSession } from '../storage/erasure.ts';
import type { StoredSession } from '../storage/session.ts';
import { inEraser } from './in-eraser.ts';

type Refusal = BoardRefusal | 'card-gone' | 'participant-gone' | 'last-facilitator';

interface Target {
  readonly erasure: Erasure;
  readonly person: ErasedSession['person'];
}

/** The board of a session that nobody is in. */
interface EmptyRoom {
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly updates: BoardUpdates;
}

/**
 * Erases notes, or a person with all they wrote, for good. Everybody else's browser leaves the old board and comes back
 * to the new one; when it fails, to the old one, of which then nothing was changed.
 */
export async function erase(
  parts: Parts,
  session: StoredSession,
  input: z.output<typeof erasureInput>,
): Promise<Outcome<Erased, Refusal>> {
  // Nobody is sent away for what can be refused at once.
  const before = await targetOf(parts, session, input);
  if (!before.ok) return before;
  if (!(await mayBeThere(parts, session, before.value))) return refused('card-gone');
  const erased = await parts.live.alone(session.id, async (board): Promise<Outcome<Erased, Refusal>> => {
    // It may be another one by now.
    const target = await targetOf(parts, session, input);
    return target.ok ? replace(parts, { ...board, sessionId: session.id }, target.value) : target;
  });
  if (erased.ok) await announce(parts, session.id);
  return erased;
}

async function targetOf(
  parts: Parts,
  { id }: StoredSession,
  input: z.output<typeof erasureInput>,
): Promise<Outcome<Target, 'participant-gone' | 'last-facilitator'>> {
  if ('participantId' in input) return findPerson(parts, id, input.participantId);
  return done({ erasure: { cardIds: input.cardIds, person: null }, person: null });
}

/** False when it is certain that neither the board nor a snapshot has any of the notes. */
async function mayBeThere(
  { live, storage }: Parts,
  session: StoredSession,
  { erasure, person }: Target,
): Promise<boolean> {
  if (person !== null) return true;
  return inEraser({ erasure, writer: 0 }, async (eraseFrom) => {
    const has = async (updates: BoardUpdates) => (await eraseFrom(updates)).cardIds.length > 0;
    const onBoard = await live.readBoard(session, has);
    if (!onBoard.ok || onBoard.value) return true;
    for (const { id } of await storage.snapshots.listBySession(session.id)) {
      const snapshot = await storage.snapshots.get(id);
      if (!snapshot.ok || snapshot.value === null) continue;
      if (await has([snapshot.value.state])) return true;
    }
    return false;
  });
}

/** Anybody who ever joined, unless the session would be left without a facilitator. */
async function findPerson(
  { storage, clock }: Parts,
  sessionId: SessionId,
  participantId: ParticipantId,
): Promise<Outcome<Target, 'participant-gone' | 'last-facilitator'>> {
  const all = await storage.participants.listBySession(sessionId);
  const person = all.find(({ id }) => id === participantId);
  if (person === undefined) return refused('participant-gone');
  const facilitators = all.filter(({ role, removedAt }) => role === 'facilitator' && removedAt === null);
  if (facilitators.length === 1 && facilitators[0] === person) return refused('last-facilitator');
  const writers = new Set(await storage.erasures.writersOf(sessionId, participantId));
  return done({
    erasure: { cardIds: [], person: { authorId: person.authorId, writers } },
    person: { id: participantId, at: clock() },
  });
}

async function replace(
  { storage, random }: Parts,
  { sessionId, epoch, updates }: EmptyRoom,
  { erasure, person }: Target,
): Promise<Outcome<Erased, Refusal>> {
  const writer = newClientId(random);
  const cardIds = new Set<string>();
  const erased = await inEraser({ erasure, writer }, async (eraseFrom) => {
    const board = await eraseFrom(updates);
    for (const id of board.cardIds) cardIds.add(id);
    const snapshots: ErasedSession['snapshots'][number][] = [];
    const unreadable: ErasedSession['unreadable'][number][] = [];
    for (const { id } of await storage.snapshots.listBySession(sessionId)) {
      const snapshot = await storage.snapshots.get(id);
      if (!snapshot.ok) unreadable.push(id);
      if (!snapshot.ok || snapshot.value === null) continue;
      const past = await eraseFrom([snapshot.value.state]);
      for (const cardId of past.cardIds) cardIds.add(cardId);
      snapshots.push({ id, counts: past.counts, state: past.state });
    }
    return { board: board.state, snapshots, unreadable };
  });
  if (person === null && cardIds.size === 0) return refused('card-gone');
  const kept = await storage.erasures.erase({ sessionId, epoch, writer, person, ...erased });
  return kept.ok ? done({ cards: cardIds.size, cleaned: kept.value.cleaned }) : kept;
}
