import { done, type Outcome, refused } from '@heard/shared/failure';
import { describe, expect, it } from 'vitest';
import { aSession } from '../../storage/example-records.ts';
import type { AppendRefusal, JournalBatch, JournalEntry } from '../../storage/journal.ts';
import { CommitQueue } from './commit-queue.ts';

const session = aSession('engagement' as never);
const entry: JournalEntry = { author: null, bytes: Uint8Array.of(0, 0), at: 0, newWriters: [] };

/** A disk that answers when it is told to. */
class SlowDisk {
  readonly batches: JournalBatch[] = [];
  #answer: (answer: Outcome<undefined, AppendRefusal>) => void = () => {};

  append(batch: JournalBatch): Promise<Outcome<undefined, AppendRefusal>> {
    this.batches.push(batch);
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  /** Resolves when what comes of the answer has happened. */
  async answers(answer: Outcome<undefined, AppendRefusal> = done()): Promise<void> {
    this.#answer(answer);
    await new Promise(setImmediate);
  }
}

function queueOn(disk: SlowDisk) {
  const told: string[] = [];
  const queue = new CommitQueue({
    journal: disk as never,
    sessionId: session.id,
    epoch: 1,
    nextSeq: 1,
    settled: ({ ok }) => told.push(ok ? 'settled' : 'not settled'),
    broken: () => told.push('broken'),
  });
  const push = (name: string) =>
    queue.push({
      entries: [entry],
      onDisk: () => told.push(`${name} on disk`),
      refused: (failure) => told.push(`${name} ${failure}`),
    });
  return { queue, push, told };
}

describe('a board’s acts on their way to the disk', () => {
  it('are written one group at a time, in the order of arrival (S1)', async () => {
    const disk = new SlowDisk();
    const { push, told } = queueOn(disk);
    push('a');
    push('b');
    await new Promise(setImmediate);
    push('c');
    expect(disk.batches.map(({ firstSeq, entries }) => [firstSeq, entries.length])).toEqual([[1, 2]]);
    expect(told).toEqual([]);
    await disk.answers();
    expect(told).toEqual(['a on disk', 'b on disk', 'settled']);
    expect(disk.batches.map(({ firstSeq, entries }) => [firstSeq, entries.length])).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  it('are refused with what waits behind them (D1)', async () => {
    const disk = new SlowDisk();
    const { push, told } = queueOn(disk);
    push('a');
    await new Promise(setImmediate);
    push('b');
    await disk.answers(refused('not-saved'));
    expect(told).toEqual(['a not-saved', 'b not-saved', 'not settled']);
    push('c');
    await new Promise(setImmediate);
    expect(disk.batches.at(-1)).toMatchObject({ firstSeq: 1, entries: [entry] });
  });

  it('are drained once all that came before is answered, however much comes after (S3)', async () => {
    const disk = new SlowDisk();
    const { queue, push, told } = queueOn(disk);
    push('before');
    const drained = queue.drained().then((whole) => told.push(`drained ${whole}`));
    await new Promise(setImmediate);
    push('after');
    await disk.answers();
    await drained;
    expect(told).toEqual(['before on disk', 'settled', 'drained true']);
    const again = queue.drained();
    await disk.answers(refused('not-saved'));
    expect(await again).toBe(false);
  });
});
