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

/** Answers who this device is in the session: the new person, or whoever it was before. */
export async function admit(
  { storage, clock, random }: Parts,
  entry: {
    readonly sessionId: SessionId;
    readonly deviceHash: string;
    readonly role: Role;
    readonly introduction: Introduction;
  },
): Promise<StoredParticipant> {
  const { sessionId, deviceHash, role, introduction } = entry;
  const before = await storage.participants.count(sessionId);
  return storage.participants.create({
    id: newId('participant', random),
    sessionId,
    authorId: newId('author', random),
    deviceHash,
    ...introduction,
    role,
    colour: before % participantColours,
    joinedAt: clock(),
    removedAt: null,
  });
}
