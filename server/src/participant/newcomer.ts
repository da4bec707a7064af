import { newId, type SessionId } from '@heard/shared/id';
import { participantColours, type ShowAs } from '@heard/shared/participant';
import type { Role } from '@heard/shared/permission';
import type { Parts } from '../parts.ts';
import type { StoredParticipant } from '../storage/participant.ts';

export interface Introduction {
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
}

/** How an organiser who opens a session is called until they say otherwise. */
export const organiserIntroduction: Introduction = { name: 'Organiser', organisation: '', showAs: 'name' };

interface Entry {
  readonly sessionId: SessionId;
  readonly deviceHash: string;
  readonly role: Role;
  readonly introduction: Introduction;
}

/** Answers who this device is in the session: the new person, or whoever it was before. */
export async function admit(parts: Parts, entry: Entry): Promise<StoredParticipant> {
  return parts.storage.participants.create(await newcomer(parts, entry));
}

/** The same while there is room; null when the session is full. */
export async function admitWithin(
  parts: Parts,
  entry: Entry,
  most: number,
): Promise<StoredParticipant | null> {
  return parts.storage.participants.createWithin(await newcomer(parts, entry), most);
}

async function newcomer(
  { storage, clock, random }: Parts,
  { sessionId, deviceHash, role, introduction }: Entry,
): Promise<StoredParticipant> {
  const before = await storage.participants.count(sessionId);
  return {
    id: newId('participant', random),
    sessionId,
    authorId: newId('author', random),
    deviceHash,
    ...introduction,
    role,
    colour: before % participantColours,
    joinedAt: clock(),
    removedAt: null,
  };
}
