import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../board/live-document.ts';
import { compact } from './compact.ts';
import { Compactor } from './compactor.ts';

/** Updates in which something was written and deleted again. */
function updatesWithADeletion(): Uint8Array[] {
  const document = new Y.Doc();
  const updates: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => updates.push(update));
  document.getText('words').insert(0, 'stays CANARY-51c0');
  document.getText('words').delete(6, 11);
  return updates;
}

const holds = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text);

it('keeps the board and drops what was deleted (R3)', () => {
  const updates = updatesWithADeletion();
  const compacted = compact(updates);
  if (compacted === 'slow to open') throw new Error(compacted);
  expect(documentOf([compacted]).getText('words').toString()).toBe('stays ');
  expect(holds(compacted, 'CANARY')).toBe(false);
  // The control: updates that are only merged keep it.
  expect(holds(Y.mergeUpdates(updates), 'CANARY')).toBe(true);
});

it('does not pretend where something is missing', () => {
  const [, deletion] = updatesWithADeletion();
  expect(() => compact([deletion as Uint8Array])).toThrow();
});

describe('compacting beside the server (R3)', () => {
  const threads: Worker[] = [];
  const note = (worker: Worker) => threads.push(worker);
  beforeEach(() => {
    threads.length = 0;
    process.on('worker', note);
  });
  afterEach(() => {
    process.off('worker', note);
  });

  it('is done in a thread, for several boards one after the other, and the thread ends', async () => {
    const compactor = new Compactor();
    const updates = updatesWithADeletion();
    const [one, none, two] = await Promise.all([
      compactor.compact(updates),
      compactor.compact([Uint8Array.of(9, 9, 9)]),
      compactor.compact(updates),
    ]);
    expect(one).toEqual(compact(updates));
    expect(none).toBeNull();
    expect(two).toEqual(one);
    expect(threads).toHaveLength(1);
    await allEnded();
    expect(await compactor.compact(updates)).toEqual(one);
    expect(threads).toHaveLength(2);
    await allEnded();
  });

  it('is not done, and nothing else happens, where a board cannot be given to the thread', async () => {
    const compactor = new Compactor();
    const gone = Uint8Array.of(0, 0);
    structuredClone(gone, { transfer: [gone.buffer] });
    expect(await compactor.compact([gone])).toBeNull();
    await allEnded();
    const updates = updatesWithADeletion();
    const [one, none] = await Promise.all([compactor.compact(updates), compactor.compact([gone])]);
    expect(one).toEqual(compact(updates));
    expect(none).toBeNull();
    await allEnded();
  });

  /** A thread that has ended has no number any more. */
  async function allEnded(): Promise<void> {
    for (const thread of threads) if (thread.threadId !== -1) await once(thread, 'exit');
  }
});
