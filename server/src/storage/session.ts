import type { EngagementId, SessionId } from '@heard/shared/id';

export interface StoredSession {
  readonly id: SessionId;
  readonly engagementId: EngagementId;
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  /** Local date and time as typed, e.g. `2026-11-22T18:00`, or empty. */
  readonly heldAt: string;
  readonly place: string;
  /** The typed code: 8 symbols, without the hyphen; unique. */
  readonly code: string;
  /** The secret in the join link; unique. */
  readonly linkSecret: string;
  readonly doorOpen: boolean;
  /** Starts at 1; raised when the board is replaced, so that older local copies are dropped. */
  readonly epoch: number;
  readonly isExample: boolean;
  readonly createdAt: number;
  readonly archivedAt: number | null;
}

export type SessionChange = Partial<Omit<StoredSession, 'id' | 'engagementId' | 'createdAt'>>;

export interface SessionStore {
  create(session: StoredSession): Promise<void>;
  /** Newest first; people who were removed are not counted. */
  listByEngagement(
    engagementId: EngagementId,
  ): Promise<(StoredSession & { readonly participantCount: number })[]>;
  get(id: SessionId): Promise<StoredSession | null>;
  getByCode(code: string): Promise<StoredSession | null>;
  getByLinkSecret(linkSecret: string): Promise<StoredSession | null>;
  /** False when there is no such session. */
  update(id: SessionId, change: SessionChange): Promise<boolean>;
  /** Deletes people, journal, checkpoints, snapshots and imports with it, in one transaction. */
  delete(id: SessionId): Promise<boolean>;
}
