import type { BoardCounts } from '@heard/shared/board';
import type { Outcome } from '@heard/shared/failure';
import type { ParticipantId, SessionId, SnapshotId } from '@heard/shared/id';
import type { SnapshotReason } from '@heard/shared/snapshot';

/** A snapshot without the board it holds. */
export interface StoredSnapshot {
  readonly id: SnapshotId;
  readonly sessionId: SessionId;
  readonly label: string;
  readonly reason: SnapshotReason;
  readonly byParticipantId: ParticipantId | null;
  readonly byName: string;
  readonly createdAt: number;
  readonly counts: BoardCounts;
}

export interface SnapshotWithState extends StoredSnapshot {
  /** The encoded board at that moment. */
  readonly state: Uint8Array;
}

export interface SnapshotStore {
  create(snapshot: SnapshotWithState): Promise<void>;
  /** Newest first. */
  listBySession(sessionId: SessionId): Promise<StoredSnapshot[]>;
  /** Null when there is none; `board-unreadable` when its checksum does not match. */
  get(id: SnapshotId): Promise<Outcome<SnapshotWithState | null, 'board-unreadable'>>;
  delete(id: SnapshotId): Promise<boolean>;
}
