import type { BoardCounts } from '@heard/shared/board';
import type { Outcome } from '@heard/shared/failure';
import type { ParticipantId, SessionId, SnapshotId } from '@heard/shared/id';

/** A session without what was erased from it. */
export interface ErasedSession {
  readonly sessionId: SessionId;
  /** The epoch that ends with this. */
  readonly epoch: number;
  /** The board with which the next epoch begins. */
  readonly board: Uint8Array;
  /** A client id of the document that belongs to the server from now on. */
  readonly writer: number;
  readonly snapshots: readonly {
    readonly id: SnapshotId;
    readonly counts: BoardCounts;
    readonly state: Uint8Array;
  }[];
  /** Snapshots of which nobody can know what is in them. */
  readonly unreadable: readonly SnapshotId[];
  /** Somebody of whom nothing but the id stays. */
  readonly person: { readonly id: ParticipantId; readonly at: number } | null;
}

export interface ErasureStore {
  /** The client ids of the document that are this person's. */
  writersOf(sessionId: SessionId, participantId: ParticipantId): Promise<number[]>;
  /**
   * Begins the next epoch of the board with what is given, and takes everything else there was of it away: journal,
   * checkpoints, the boards of snapshots, and the names of the person wherever they stand. All of it or nothing.
   * Whose client ids are whose stays. Resolves to whether the disk was also cleaned of what those had left on it;
   * where there was no room for that, it is done when the folder is next opened or something is next erased.
   */
  erase(
    erased: ErasedSession,
  ): Promise<Outcome<{ readonly cleaned: boolean }, 'session-gone' | 'epoch-over'>>;
}
