import type { AuthorId, ParticipantId, SessionId } from '@heard/shared/id';
import type { ShowAs } from '@heard/shared/participant';
import type { Role } from '@heard/shared/permission';
import type { StoredSession } from './session.ts';

export interface StoredParticipant {
  readonly id: ParticipantId;
  readonly sessionId: SessionId;
  /** Stands on this person's notes. Nothing else may lead from one id to the other. */
  readonly authorId: AuthorId;
  readonly deviceHash: string;
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
  readonly role: Role;
  /** 0 to `participantColours` - 1. */
  readonly colour: number;
  readonly joinedAt: number;
  readonly removedAt: number | null;
}

export type ParticipantChange = Partial<
  Omit<StoredParticipant, 'id' | 'sessionId' | 'authorId' | 'joinedAt'>
>;

export interface ParticipantStore {
  /**
   * Answers the person as stored. A device is one person in a session, so when it has joined before, that
   * person is answered unchanged: two requests at once cannot make two people.
   */
  create(participant: StoredParticipant): Promise<StoredParticipant>;
  /** The same, but null where somebody new would be one too many of those who were not removed. */
  createWithin(participant: StoredParticipant, most: number): Promise<StoredParticipant | null>;
  get(id: ParticipantId): Promise<StoredParticipant | null>;
  /** In the order they joined, removed people included. */
  listBySession(sessionId: SessionId): Promise<StoredParticipant[]>;
  getByDevice(sessionId: SessionId, deviceHash: string): Promise<StoredParticipant | null>;
  /** The same with the session, in one question, because whole rooms ask it at once. Null when there is no such session. */
  getWithSession(
    sessionId: SessionId,
    deviceHash: string,
  ): Promise<{ readonly session: StoredSession; readonly person: StoredParticipant | null } | null>;
  /** False when there is no such person. */
  update(id: ParticipantId, change: ParticipantChange): Promise<boolean>;
  /** People in the session who were not removed. */
  count(sessionId: SessionId): Promise<number>;
}
