import { parentPort, workerData } from 'node:worker_threads';
import type { AuthorId } from '@heard/shared/id';
import { boardOfUpdates } from '../live/board-of-updates.ts';
import type { BoardUpdates } from '../live/live.ts';

export interface HasNotesTask {
  readonly updates: BoardUpdates;
  readonly authorId: AuthorId;
}

/** The thread in which it is found out whether any note on a board is somebody's. */
const { updates, authorId } = workerData as HasNotesTask;
const cards = [...boardOfUpdates(updates).cards.all()];
parentPort?.postMessage(cards.some((card) => card.authorId === authorId));
