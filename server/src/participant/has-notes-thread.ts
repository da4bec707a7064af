import { parentPort, workerData } from 'node:worker_threads';
import { boardOfState } from '@heard/shared/board';
import type { AuthorId } from '@heard/shared/id';

export interface HasNotesTask {
  readonly state: Uint8Array;
  readonly authorId: AuthorId;
}

/** The thread in which it is found out whether any note on a board is somebody's. */
const { state, authorId } = workerData as HasNotesTask;
const cards = [...boardOfState(state).cards.all()];
parentPort?.postMessage(cards.some((card) => card.authorId === authorId));
