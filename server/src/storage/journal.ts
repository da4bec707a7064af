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

/** Something that was kept and cannot be read any more. */
export interface Damage {
  readonly what: 'checkpoint' | 'entry';
  /** Its number in the journal; of a checkpoint, that of the last entry it covers. */
  readonly seq: number;
}

export interface StoredBoard {
  readonly epoch: number;
  /** The newest that is sound. */
  readonly checkpoint: Uint8Array | null;
  /** What was written after the checkpoint, in order, without what is damaged. */
  readonly updates: readonly Uint8Array[];
  /** Empty on a sound disk. A damaged checkpoint alone loses nothing: the one before and its entries are still there. */
  readonly damage: readonly Damage[];
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
  /**
   * The last sound checkpoint and the rest of the journal; what fails its checksum or is missing is named as damage.
   * `board-unreadable` when what is left of a board cannot be taken for it: nothing, or only what came after a checkpoint.
   */
  load(sessionId: SessionId): Promise<Outcome<StoredBoard, 'session-gone' | 'board-unreadable'>>;
  /** The number of the last entry, or 0 before the first: as long as it is the same, so is the board of that epoch. */
  lastSeq(sessionId: SessionId, epoch: number): Promise<number>;
  /**
   * Keeps the checkpoint and the one before it, and drops the entries that the older of the two covers, in one
   * transaction: should one checkpoint be damaged, the other and the journal are still the whole board.
   */
  writeCheckpoint(checkpoint: Checkpoint): Promise<Outcome<undefined, AppendRefusal>>;
  /** Writes something small; resolves to whether it is on disk. To find out whether a failing disk works again. */
  probe(): Promise<boolean>;
}
