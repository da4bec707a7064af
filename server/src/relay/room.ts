import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { closeCode } from '@heard/shared/protocol';
import type * as Y from 'yjs';
import type { AppendRefusal, JournalEntry, JournalStore, StoredBoard } from '../storage/journal.ts';
import type { Clock } from './clock.ts';
import { CommitQueue } from './commit-queue.ts';
import { LiveBoard } from './live-board.ts';
import { kindOf, type RelayLog } from './log.ts';
import { updateMessage } from './messages.ts';
import { Presence } from './presence.ts';
import type { RoomMember } from './room-member.ts';
import type { UpdateContents } from './update-check.ts';

/** After this many journal entries the board is written in compact form. */
const entriesPerCheckpoint = 1000;
/** Or after so many bytes, so that writing and deleting again and again does not fill the disk. */
const bytesPerCheckpoint = 32 * 1024 * 1024;
/** What is worth a checkpoint when the last person leaves: loading fewer entries is quick. */
const entriesWorthCheckpoint = 50;

export interface RoomParts {
  readonly sessionId: SessionId;
  readonly stored: StoredBoard;
  readonly journal: JournalStore;
  readonly clock: Clock;
  readonly log: RelayLog;
  /** A client id of the document for what the server itself writes while this room is open. */
  readonly serverWriter: number;
}

/** An update somebody sent. */
interface Submission {
  readonly author: RoomMember;
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly contents: UpdateContents;
  readonly whole: boolean;
}

/**
 * One session's board with everybody on it. A room exists only with its board loaded, so nobody can be answered
 * from an empty one. Order of every change: checked, on disk, on the board, told to others, told as saved.
 */
export class Room {
  readonly board: LiveBoard;
  readonly presence: Presence<RoomMember>;
  readonly epoch: number;
  readonly #parts: RoomParts;
  readonly #members = new Set<RoomMember>();
  readonly #queue: CommitQueue;
  #entriesSinceCheckpoint: number;
  #bytesSinceCheckpoint: number;
  #checkpointing: Promise<void> | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  /** Throws when the stored bytes are no board. */
  constructor(parts: RoomParts) {
    const { sessionId, stored, journal, clock, serverWriter } = parts;
    this.#parts = parts;
    this.epoch = stored.epoch;
    this.board = new LiveBoard(stored, serverWriter);
    this.presence = new Presence(clock, this.#members);
    this.#entriesSinceCheckpoint = stored.updates.length;
    this.#bytesSinceCheckpoint = stored.updates.reduce((sum, { length }) => sum + length, 0);
    this.#queue = new CommitQueue({
      journal,
      sessionId,
      epoch: stored.epoch,
      nextSeq: stored.nextSeq,
      settled: (answer, entryCount) => this.#settled(answer, entryCount),
      broken: (error) => this.#broken(error),
    });
  }

  get members(): ReadonlySet<RoomMember> {
    return this.#members;
  }

  join(member: RoomMember): void {
    this.#members.add(member);
    this.presence.sendAllTo(member);
  }

  leave(member: RoomMember): void {
    this.#members.delete(member);
    this.presence.leave(member);
  }

  submit({
    author,
    number,
    bytes,
    contents,
    whole,
  }: Submission): 'taken' | 'gap' | 'foreign' | 'unusable' | 'full' {
    const answers = {
      refused: (failure: AppendRefusal) => author.notOnDisk(number, failure),
    };
    if (this.board.holds(contents)) {
      this.#queue.push({ ...answers, entries: [], onDisk: () => author.onDisk(number, whole) });
      return 'taken';
    }
    const admission = this.board.admit(bytes, contents, author.participant.id);
    if (!admission.admitted) return admission.because;
    const entry: JournalEntry = {
      author: author.participant.id,
      bytes,
      at: this.#parts.clock.now(),
      newWriters: admission.newWriters,
    };
    const onDisk = () => {
      this.#put(entry, author);
      author.onDisk(number, whole);
    };
    this.#queue.push({ ...answers, entries: [entry], onDisk });
    return 'taken';
  }

  /**
   * Changes the board on the server's behalf. `act` works on a copy; resolves after the change is on disk and on
   * the board, or refused with the board as it was. Rejects with what `act` throws.
   */
  write<Result>(act: (doc: Y.Doc) => Result): Promise<Outcome<Result, AppendRefusal>> {
    // One after the other: two copies of one board would write under the same clocks.
    const written = this.#writing.then(() => this.#write(act));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Sends everybody away. */
  endAll(code: number): void {
    for (const member of [...this.#members]) member.end(code);
  }

  /** Resolves when everything that was submitted before is answered. */
  async drained(): Promise<void> {
    await this.#writing;
    await this.#queue.drained();
  }

  /** Waits until everything is on disk and lets go of the board. Nobody may be in the room any more. */
  async close(): Promise<void> {
    await this.drained();
    await this.#checkpointing;
    if (this.#entriesSinceCheckpoint >= entriesWorthCheckpoint) await this.#checkpoint();
    this.presence.stop();
    this.board.destroy();
  }

  async #write<Result>(act: (doc: Y.Doc) => Result): Promise<Outcome<Result, AppendRefusal>> {
    const { result, changes } = this.board.rehearse(act);
    if (changes.length === 0) return done(result);
    const at = this.#parts.clock.now();
    const entries = changes.map((change) => ({ ...change, author: null, at }));
    return new Promise((resolve) => {
      this.#queue.push({
        entries,
        onDisk: () => {
          for (const entry of entries) this.#put(entry, null);
          resolve(done(result));
        },
        refused: (failure) => resolve(refused(failure)),
      });
    });
  }

  /** What is on disk goes on the board and out to everybody but its author. */
  #put(entry: JournalEntry, author: RoomMember | null): void {
    this.board.apply(entry);
    this.#bytesSinceCheckpoint += entry.bytes.length;
    const message = updateMessage(entry.bytes);
    for (const member of this.#members) {
      if (member !== author) member.sendLasting(message);
    }
  }

  #settled(answer: Outcome<undefined, AppendRefusal>, entryCount: number): void {
    for (const member of this.#members) member.tellSaved();
    if (answer.ok) {
      this.#entriesSinceCheckpoint += entryCount;
      const isDue =
        this.#entriesSinceCheckpoint >= entriesPerCheckpoint ||
        this.#bytesSinceCheckpoint >= bytesPerCheckpoint;
      if (isDue) this.#startCheckpoint();
      return;
    }
    this.board.forgetUnderWay();
    this.#parts.log.error({ sessionId: this.#parts.sessionId, code: answer.failure }, 'commit refused');
    if (answer.failure === 'session-gone') this.endAll(closeCode.sessionGone);
    if (answer.failure === 'epoch-over') this.endAll(closeCode.epochOver);
  }

  #broken(error: unknown): void {
    const code = kindOf(error);
    this.#parts.log.error({ sessionId: this.#parts.sessionId, code }, 'room broken');
    this.board.forgetUnderWay();
    this.endAll(closeCode.boardUnreadable);
  }

  #startCheckpoint(): void {
    this.#checkpointing ??= this.#checkpoint().finally(() => {
      this.#checkpointing = null;
    });
  }

  /** The board is a real document that drops what was deleted, so its encoding is the compact form. */
  async #checkpoint(): Promise<void> {
    const { sessionId, journal, log } = this.#parts;
    const checkpoint = {
      sessionId,
      epoch: this.epoch,
      uptoSeq: this.#queue.lastSeq,
      bytes: this.board.state(),
    };
    // Counted from now on, so that a failing disk is not asked again at every entry.
    this.#entriesSinceCheckpoint = 0;
    this.#bytesSinceCheckpoint = 0;
    const written = await journal.writeCheckpoint(checkpoint).catch(() => null);
    if (written?.ok) log.info({ sessionId, bytes: checkpoint.bytes.length }, 'checkpoint written');
    else log.warn({ sessionId }, 'checkpoint not written');
  }
}
