import { parentPort } from 'node:worker_threads';
import { compact } from './compact.ts';
import { type Answer, type Call, end } from './compactor.ts';

/** The thread in which boards are compacted, because for a large one that takes longer than people may wait. */
parentPort?.on('message', (call: Call | typeof end) => {
  // By itself, because a thread that is ended from outside can take the process with it.
  if (call === end) parentPort?.close();
  else parentPort?.postMessage(answerTo(call.id, call.updates));
});

/** A call that did not arrive would never be answered. */
parentPort?.on('messageerror', (error) => {
  throw error;
});

function answerTo(id: number, updates: readonly Uint8Array[]): Answer {
  try {
    return { id, compacted: compact(updates) };
  } catch {
    return { id, compacted: null };
  }
}
