import type { SessionId } from '@heard/shared/id';
import type { JournalStore } from '../../storage/journal.ts';
import type { DurableBoard } from '../board/durable-board.ts';
import type { Clock } from '../clock.ts';
import type { RelayLog } from '../log.ts';
import type { Compactor } from './compactor.ts';

/** Compacting goes through the whole board, so it waits until what is new is a part of the board worth it. */
const partOfBase = 1 / 4;
/** Nor for less than this. */
const leastBytes = 256 * 1024;
/** But not for ever: who joins gets all of the updates, and applies them one by one. */
const mostUpdates = 5000;
/**
 * Milliseconds from when it is due. Compacting takes a core for up to a second, and it becomes due while a lot arrives, or
 * people come to see it: they go first, and of several times in a row that it would be due one is left.
 */
const patience = 5_000;
/** What is worth it when the last person leaves: loading fewer updates is quick. */
const updatesWorthIt = 50;

interface CompactionOptions {
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly board: DurableBoard;
  /** The number in the journal of the last entry on disk. */
  lastSeq(): number;
  readonly compactor: Compactor;
  readonly journal: JournalStore;
  readonly clock: Clock;
  readonly log: RelayLog;
}

/** Brings one board into compact form when it is due, one time after the other. */
export class Compaction {
  readonly #options: CompactionOptions;
  #running: Promise<void> | null = null;
  /** Calls off the next time, which is waited for. */
  #callOff: (() => void) | null = null;
  /** Waits for as many updates again after it has failed, so that a full disk is not asked at every change. */
  #triedAt = 0;

  constructor(options: CompactionOptions) {
    this.#options = options;
  }

  /** To be called after every change. */
  look(): void {
    if (this.#running || this.#callOff || !this.#isDue()) return;
    this.#callOff = this.#options.clock.after(patience, () => void this.#start());
  }

  /** To be called when the last person has left; resolves when there is nothing to do any more. */
  async rest(): Promise<void> {
    this.#stopWaiting();
    while (this.#running) await this.#running;
    if (this.#options.board.tailLength >= updatesWorthIt && !this.#wasTriedLately) await this.#start();
  }

  #stopWaiting(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #start(): Promise<void> {
    this.#stopWaiting();
    this.#running = this.#run().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  get #wasTriedLately(): boolean {
    return this.#triedAt > 0 && this.#options.board.position - this.#triedAt < updatesWorthIt;
  }

  #isDue(): boolean {
    const { baseBytes, tailBytes, tailLength } = this.#options.board;
    if (this.#wasTriedLately) return false;
    return tailBytes > Math.max(leastBytes, partOfBase * baseBytes) || tailLength > mostUpdates;
  }

  async #run(): Promise<void> {
    const { sessionId, epoch, board, compactor, journal, log } = this.#options;
    const uptoSeq = this.#options.lastSeq();
    const { position } = board;
    this.#triedAt = position;
    const bytes = await compactor.compact(board.updates);
    if (bytes === null) {
      log.error({ sessionId }, 'compact form is not the same board');
      return;
    }
    if (bytes === 'slow to open') {
      log.error({ sessionId }, 'compact form is slow to open');
      board.growNoMore();
      return;
    }
    board.replaceBase(bytes, position);
    const written = await journal.writeCheckpoint({ sessionId, epoch, uptoSeq, bytes }).catch(() => null);
    if (written?.ok) log.info({ sessionId, bytes: bytes.length }, 'checkpoint written');
    else log.warn({ sessionId }, 'checkpoint not written');
  }
}
