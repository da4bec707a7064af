import { Worker } from 'node:worker_threads';
import type { Compacted } from './compact.ts';

export interface Call {
  readonly id: number;
  readonly updates: readonly Uint8Array[];
}

/** In place of a call: there will be none any more. */
export const end = 'end';

export interface Answer {
  readonly id: number;
  /** Null when it failed its own check. */
  readonly compacted: Compacted | null;
}

type Resolve = (compacted: Compacted | null) => void;

/** Compacts boards in a thread of its own, one at a time for the whole server. The thread is there while it is needed. */
export class Compactor {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Resolve>();

  /** The board that these updates make, in compact form and verified; null when that cannot be had. */
  compact(updates: readonly Uint8Array[]): Promise<Compacted | null> {
    return new Promise((resolve) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, resolve);
      try {
        this.#workerNow().postMessage({ id, updates } satisfies Call);
      } catch {
        // There is no thread or no memory for it now. Nothing was lost, and it is tried again later.
        this.#answer({ id, compacted: null });
      }
    });
  }

  #workerNow(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url), { execArgv: [] });
    worker.on('message', (answer: Answer) => this.#answer(answer));
    // A thread that dies, for want of memory, must not end the server: what it was to do is not done.
    worker.on('error', () => this.#giveUp(worker));
    worker.on('messageerror', () => this.#giveUp(worker));
    this.#worker = worker;
    return worker;
  }

  #answer({ id, compacted }: Answer): void {
    this.#waiting.get(id)?.(compacted);
    this.#waiting.delete(id);
    if (this.#waiting.size > 0) return;
    this.#worker?.postMessage(end);
    this.#worker = null;
  }

  #giveUp(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    worker.postMessage(end);
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}
