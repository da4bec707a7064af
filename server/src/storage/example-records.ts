import { newId, type SessionId } from '@heard/shared/id';
import type { StoredEngagement } from './engagement.ts';
import type { StoredImport } from './import.ts';
import type { JournalEntry } from './journal.ts';
import type { StoredParticipant } from './participant.ts';
import type { StoredSession } from './session.ts';
import type { SnapshotWithState } from './snapshot.ts';

let made = 0;
/** Chance for tests: different in every call, and the same in every run. */
export const counting = (length: number): Uint8Array => {
  made++;
  return Uint8Array.from({ length }, (_, place) => (made / 64 ** place) & 63);
};

/** Plausible records for tests; give only what the test is about. */
export function anEngagement(over: Partial<StoredEngagement> = {}): StoredEngagement {
  return {
    id: newId('engagement', counting),
    title: 'Getting around',
    purpose: 'Hear what buses are like',
    place: 'Wigan',
    partners: 'Two groups',
    level: 'involve',
    createdAt: 1,
    archivedAt: null,
    ...over,
  };
}

export function aSession(
  engagementId: StoredSession['engagementId'],
  over: Partial<StoredSession> = {},
): StoredSession {
  const id = newId('session', counting);
  return {
    id,
    engagementId,
    title: 'First evening',
    question: 'What stops people?',
    purpose: '',
    howWeDecide: 'Together',
    heldAt: '2026-11-22T18:00',
    place: 'Hall',
    code: id.slice(4, 12),
    linkSecret: `secret-${id}`,
    doorOpen: true,
    epoch: 1,
    isExample: false,
    createdAt: 1,
    archivedAt: null,
    ...over,
  };
}

export function aParticipant(sessionId: SessionId, over: Partial<StoredParticipant> = {}): StoredParticipant {
  const id = newId('participant', counting);
  return {
    id,
    sessionId,
    authorId: newId('author', counting),
    deviceHash: `device-${id}`,
    name: 'Ann',
    organisation: '',
    showAs: 'name',
    role: 'member',
    colour: 3,
    joinedAt: 1,
    removedAt: null,
    ...over,
  };
}

export function anEntry(...bytes: number[]): JournalEntry {
  return { author: null, bytes: Uint8Array.from(bytes), at: 1, newWriters: [] };
}

export function aSnapshot(by: StoredParticipant, over: Partial<SnapshotWithState> = {}): SnapshotWithState {
  return {
    id: newId('snapshot', counting),
    sessionId: by.sessionId,
    label: 'Before lunch',
    reason: 'named',
    byParticipantId: by.id,
    byName: by.name,
    createdAt: 3,
    counts: { cards: 2, themes: 1, recommendations: 0 },
    state: Uint8Array.of(1, 2, 3),
    ...over,
  };
}

export function anImport(by: StoredParticipant): StoredImport {
  return {
    id: newId('import', counting),
    sessionId: by.sessionId,
    byParticipantId: by.id,
    byName: by.name,
    createdAt: 3,
    fileName: 'notes.csv',
    cardIds: [newId('card', counting), newId('card', counting)],
    themeIds: [newId('theme', counting)],
    conversationIds: [],
    undoneAt: null,
  };
}
