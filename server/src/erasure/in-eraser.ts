import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ErasedBoard, Erasure } from '@heard/shared/board';
import type { BoardUpdates } from '../live/live.ts';

/** What the thread that erases is started with. */
export interface EraserTask {
  readonly erasure: Erasure;
  /** The client id of the document for what has to be written in place of words. */
  readonly writer: number;
}

/**
 * Starts a thread that takes the same words out of any number of boards, one after the other, and ends it when `act` is
 * done. Going through a large board takes long enough to be noticed by everybody else on the server.
 */
export async function inEraser<Result>(
  task: EraserTask,
  act: (eraseFrom: (updates: BoardUpdates) => Promise<ErasedBoard>) => Promise<Result>,
): Promise<Result> {
  const worker = new Worker(new URL('./eraser.ts', import.meta.url), { workerData: task, execArgv: [] });
  try {
    return await act(async (updates) => {
      worker.postMessage(updates);
      const [erased] = (await once(worker, 'message')) as [ErasedBoard];
      return erased;
    });
  } finally {
    // It ends by itself: a thread that is ended from outside can take the process with it.
    worker.postMessage(null);
  }
}
