import { setTimeout } from 'node:timers/promises';
import type { Outcome } from '@heard/shared/failure';
import type { AppendRefusal, JournalBatch } from '../journal.ts';

type Appended = Outcome<undefined, AppendRefusal>;

interface Waiting {
  readonly batch: JournalBatch;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * After a group the next one waits a millisecond for each further entry the last one had, up to this many. What a commit
 * costs hardly grows with its entries, so many boards at once are brought to the disk in fewer and larger groups; a
 * single board, where people wait for each other's words, does not wait.
 */
const longestWait = 10;

/**
 * Gathers the batches of all boards into shared commits, because the fsync of a commit costs the same for one
 * entry as for hundreds. One commit runs at a time and takes all that came while the one before was running:
 * an idle server answers at once, a busy or slow disk makes larger groups.
 */
export class GroupCommit {
  readonly #commit: (batches: readonly JournalBatch[]) => Promise<readonly Appended[]>;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(commit: (batches: readonly JournalBatch[]) => Promise<readonly Appended[]>) {
    this.#commit = commit;
  }

  append(batch: JournalBatch): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      if (this.#running) return;
      this.#running = true;
      // What arrives in the same turn of the event loop shares the first commit.
      setImmediate(() => this.#run());
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        const answers = await this.#commit(group.map(({ batch }) => batch));
        for (const [place, { resolve, reject }] of group.entries()) {
          const answer = answers[place];
          if (answer) resolve(answer);
          else reject(new Error('A commit answered fewer batches than it was given.'));
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
      await waitAfter(group);
    }
    this.#running = false;
  }
}

async function waitAfter(group: readonly Waiting[]): Promise<void> {
  const entries = group.reduce((sum, { batch }) => sum + batch.entries.length, 0);
  if (group.length > 1) await setTimeout(Math.min(longestWait, entries - 1));
}
