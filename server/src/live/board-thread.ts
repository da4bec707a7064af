import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createQueue } from '../http/queue.ts';
import type { BoardUpdates } from './live.ts';

/** Boards that whole rooms ask for at once must not be in memory once for each, so there is one thread at a time. */
const inTurn = createQueue();

/** Milliseconds after which a board is given up: the largest takes some seconds, and others wait for their turn. */
const patience = 60_000;

/**
 * Goes through a board in a thread of its own, because a large one keeps everybody else on the server waiting. `module`
 * is the thread: it answers its task with one message, and so ends. Rejects with what it throws, and when it takes too long.
 */
export function inBoardThread<Answer>(
  module: URL,
  task: { readonly updates: BoardUpdates },
  milliseconds = patience,
): Promise<Answer> {
  return inTurn(async () => {
    const worker = new Worker(module, { workerData: task, execArgv: [] });
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const [answer] = await once(worker, 'message', { signal });
      return answer as Answer;
    } catch (error) {
      // Only one that does not come to its end: a thread that is ended from outside can take the process with it.
      if (signal.aborted) await worker.terminate();
      throw error;
    }
  });
}
