import type { CardId, ConversationId, ImportId, ParticipantId, SessionId, ThemeId } from '@heard/shared/id';

/** What one import brought in, so that it can be undone as one act. */
export interface StoredImport {
  readonly id: ImportId;
  readonly sessionId: SessionId;
  readonly byParticipantId: ParticipantId | null;
  readonly byName: string;
  readonly createdAt: number;
  readonly fileName: string;
  readonly cardIds: readonly CardId[];
  readonly themeIds: readonly ThemeId[];
  readonly conversationIds: readonly ConversationId[];
  readonly undoneAt: number | null;
}

export interface ImportStore {
  create(record: StoredImport): Promise<void>;
  /** Newest first. */
  listBySession(sessionId: SessionId): Promise<StoredImport[]>;
  get(id: ImportId): Promise<StoredImport | null>;
  /** False when there is no such import or it was undone before: only one of two people undoes it. */
  markUndone(id: ImportId, at: number): Promise<boolean>;
}
