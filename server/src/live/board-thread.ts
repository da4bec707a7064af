import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { createQueue } from '../http/queue.ts';
import type { BoardUpdates } from './live.ts';

/** Boards that whole rooms ask for at once must not be in memory once for each, so there is one thread at a time. */
const inTurn = createQueue();

/**
 * Goes through a board in a thread of its own, because a large one keeps everybody else on the server waiting. `module`
 * is the thread: it answers its task with one message, and so ends. Rejects with what it throws.
 */
export function inBoardThread<Answer>(
  module: URL,
  task: { readonly updates: BoardUpdates },
): Promise<Answer> {
  return inTurn(async () => {
    const worker = new Worker(module, { workerData: task, execArgv: [] });
    const [answer] = (await once(worker, 'message')) as [Answer];
    return answer;
  });
}
