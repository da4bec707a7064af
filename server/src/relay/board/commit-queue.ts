import type { Outcome } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { AppendRefusal, JournalEntry, JournalStore } from '../../storage/journal.ts';

/** An act on its way to the disk. Without entries it only waits its turn: all before it must be on disk. */
export interface Commit {
  readonly entries: readonly JournalEntry[];
  /** Called after the entries are on disk, in the order of arrival. */
  onDisk(): void;
  refused(failure: AppendRefusal): void;
}

interface CommitQueueOptions {
  readonly journal: JournalStore;
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly nextSeq: number;
  /** Called after each group of commits was answered, on disk or refused. */
  settled(answer: Outcome<undefined, AppendRefusal>): void;
  /** The storage broke, which it never may: nothing more can be promised. */
  broken(error: unknown): void;
}

/**
 * Brings the acts on one board to the disk in order, one group at a time: while a group is being written, what
 * arrives forms the next. When a group is refused, what waited behind it is refused as well, because it may
 * rest on it; so the journal never has an entry without those before.
 */
export class CommitQueue {
  readonly #options: CommitQueueOptions;
  #waiting: Commit[] = [];
  #running = false;
  #nextSeq: number;

  constructor(options: CommitQueueOptions) {
    this.#options = options;
    this.#nextSeq = options.nextSeq;
  }

  /** The number of the last entry that is on disk. */
  get lastSeq(): number {
    return this.#nextSeq - 1;
  }

  push(commit: Commit): void {
    this.#waiting.push(commit);
    if (this.#running) return;
    this.#running = true;
    void this.#writeAll();
  }

  /** Resolves when everything pushed before is answered: to whether all of it is on disk. */
  drained(): Promise<boolean> {
    return new Promise((resolve) => {
      this.push({ entries: [], onDisk: () => resolve(true), refused: () => resolve(false) });
    });
  }

  async #writeAll(): Promise<void> {
    // Lets what arrives in the same turn join the first group.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(group);
      } catch (error) {
        this.#refuse([...group, ...this.#waiting], 'not-saved');
        this.#options.broken(error);
      }
    }
    this.#running = false;
  }

  async #write(group: readonly Commit[]): Promise<void> {
    const { journal, sessionId, epoch, settled } = this.#options;
    const entries = group.flatMap((commit) => commit.entries);
    const batch = { sessionId, epoch, firstSeq: this.#nextSeq, entries };
    const answer: Outcome<undefined, AppendRefusal> =
      entries.length > 0 ? await journal.append(batch) : { ok: true, value: undefined };
    if (answer.ok) {
      this.#nextSeq += entries.length;
      for (const commit of group) commit.onDisk();
    } else {
      this.#refuse([...group, ...this.#waiting], answer.failure);
    }
    settled(answer);
  }

  #refuse(commits: readonly Commit[], failure: AppendRefusal): void {
    this.#waiting = [];
    for (const commit of commits) commit.refused(failure);
  }
}
