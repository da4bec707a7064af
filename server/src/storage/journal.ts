import type { Outcome } from '@heard/shared/failure';
import type { ParticipantId, SessionId } from '@heard/shared/id';

/** Who wrote something on the board; null is the server itself. */
export type Author = ParticipantId | null;

/** One update of a board, as bytes nobody here looks into. */
export interface JournalEntry {
  readonly author: Author;
  readonly bytes: Uint8Array;
  readonly at: number;
  /** Client ids of the document that are first used here and belong to the author for good; repeating is harmless. */
  readonly newWriters: readonly number[];
}

/** Entries of one board that are kept together or not at all, numbered from `firstSeq` without gaps. */
export interface JournalBatch {
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly firstSeq: number;
  readonly entries: readonly JournalEntry[];
}

/** A board's whole past in compact form: everything up to and including `uptoSeq`. */
export interface Checkpoint {
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly uptoSeq: number;
  readonly bytes: Uint8Array;
}

export interface StoredBoard {
  readonly epoch: number;
  readonly checkpoint: Uint8Array | null;
  /** What was written after the checkpoint, in order. */
  readonly updates: readonly Uint8Array[];
  /** The number the next entry must have. */
  readonly nextSeq: number;
  readonly writers: readonly { readonly writer: number; readonly author: Author }[];
}

export type AppendRefusal = 'not-saved' | 'session-gone' | 'epoch-over';

export interface JournalStore {
  /**
   * Resolves after the batch is on disk, or with a refusal after which nothing of it is there. Batches of many
   * boards share one commit. A caller has at most one batch of a board under way.
   */
  append(batch: JournalBatch): Promise<Outcome<undefined, AppendRefusal>>;
  /** `board-unreadable` when a checksum does not match or a number is missing: damage is never skipped. */
  load(sessionId: SessionId): Promise<Outcome<StoredBoard, 'session-gone' | 'board-unreadable'>>;
  /** Keeps the checkpoint and drops the entries it covers, in one transaction. */
  writeCheckpoint(checkpoint: Checkpoint): Promise<Outcome<undefined, AppendRefusal>>;
}
