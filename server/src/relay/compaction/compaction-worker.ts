import { parentPort } from 'node:worker_threads';
import { compact } from './compact.ts';
import type { Answer, Call } from './compactor.ts';

/** The thread in which boards are compacted, because for a large one that takes longer than people may wait. */
parentPort?.on('message', ({ id, updates }: Call) => {
  parentPort?.postMessage(answerTo(id, updates));
});

function answerTo(id: number, updates: readonly Uint8Array[]): Answer {
  try {
    return { id, compacted: compact(updates) };
  } catch {
    return { id, compacted: null };
  }
}
