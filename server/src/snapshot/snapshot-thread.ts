import { parentPort, workerData } from 'node:worker_threads';
import { type BoardCounts, countBoard } from '@heard/shared/board';
import { boardOfUpdates } from '../live/board-of-updates.ts';
import type { BoardUpdates } from '../live/live.ts';
import { type Compacted, compact } from '../relay/compaction/compact.ts';

export interface TakenBoard {
  readonly state: Compacted;
  readonly counts: BoardCounts;
}

/** The thread in which the board of a snapshot is counted, and brought into the form in which it is kept. */
const { updates } = workerData as { readonly updates: BoardUpdates };
const taken: TakenBoard = { state: compact(updates), counts: countBoard(boardOfUpdates(updates)) };
parentPort?.postMessage(taken);
