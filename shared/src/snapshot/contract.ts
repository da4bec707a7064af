import { z } from 'zod';
import type { BoardCounts } from '../board/index.ts';
import type { SnapshotId } from '../id/index.ts';
import { labelCharacters, type SnapshotReason } from './index.ts';

/**
 * POST /api/sessions/:sessionId/snapshots. A facilitator names one; anybody who is about to delete many notes asks for
 * one with the reason `before-mass-delete` and no label. Answers `Snapshot`.
 */
export const snapshotInput = z.union([
  z.strictObject({ label: z.string().trim().min(1).max(labelCharacters) }),
  z.strictObject({ reason: z.literal('before-mass-delete') }),
]);
export type SnapshotInput = z.input<typeof snapshotInput>;

/** GET /api/sessions/:sessionId/snapshots answers a list, newest first. `…/:snapshotId/state` answers the bytes of the board. */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly label: string;
  readonly reason: SnapshotReason;
  readonly byName: string;
  readonly createdAt: number;
  readonly counts: BoardCounts;
}

/** POST /api/sessions/:sessionId/snapshots/:snapshotId/restore */
export interface Restored {
  /** The board as it was just before: restoring this one undoes the restore. */
  readonly before: Snapshot;
}
