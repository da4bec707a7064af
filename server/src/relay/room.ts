import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { closeCode } from '@heard/shared/protocol';
import type * as Y from 'yjs';
import type { AppendRefusal, Author, JournalEntry, JournalStore, StoredBoard } from '../storage/journal.ts';
import { CommitQueue } from './board/commit-queue.ts';
import { type Change, LiveBoard, type NotAdmitted } from './board/live-board.ts';
import type { Clock } from './clock.ts';
import { Compaction } from './compaction/compaction.ts';
import type { Compactor } from './compaction/compactor.ts';
import { kindOf, type RelayLog } from './log.ts';
import { Presence } from './presence/presence.ts';
import type { RoomMember } from './room-member.ts';
import type { Saving } from './saving.ts';
import type { UpdateContents } from './update/update-check.ts';
import { Broadcast, type Told } from './wire/broadcast.ts';
import { isEmptyStateVector } from './wire/frame.ts';
import { endOfBoardMessage } from './wire/messages.ts';
import { Packet } from './wire/packet.ts';

export interface RoomParts {
  readonly sessionId: SessionId;
  readonly stored: StoredBoard;
  readonly journal: JournalStore;
  readonly saving: Saving;
  readonly compactor: Compactor;
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

type Answer =
  | { readonly taken: true; readonly steps: number }
  | { readonly taken: false; readonly because: NotAdmitted };

/**
 * One session's board with everybody on it. A room exists only with its board loaded, so nobody can be answered
 * from an empty one. Order of every change: checked, on disk, on the board, told to others, told as saved.
 */
export class Room {
  readonly board: LiveBoard;
  readonly presence: Presence<RoomMember>;
  readonly epoch: number;
  /** Something that was kept of this board cannot be read any more, and is not on it. */
  readonly isDamaged: boolean;
  readonly #parts: RoomParts;
  readonly #members = new Set<RoomMember>();
  readonly #queue: CommitQueue;
  readonly #compaction: Compaction;
  /** On disk, and to be told when the rest of its group is. */
  #told: Told<RoomMember>[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #endedWith: number | null = null;

  /** Throws when there are updates and what they were written on is no board; see `LiveBoard`. */
  constructor(parts: RoomParts) {
    const { sessionId, stored, journal, clock, serverWriter } = parts;
    this.#parts = parts;
    this.epoch = stored.epoch;
    this.board = new LiveBoard(stored, serverWriter);
    this.isDamaged = this.board.setAside > 0 || stored.damage.some(({ what }) => what === 'entry');
    this.presence = new Presence(clock, () => this.#broadcast());
    this.#queue = new CommitQueue({
      journal,
      sessionId,
      epoch: stored.epoch,
      nextSeq: stored.nextSeq,
      settled: (answer) => this.#settled(answer),
      broken: (error) => {
        this.board.forgetUnderWay();
        this.broken(error);
      },
    });
    this.#compaction = new Compaction({
      ...parts,
      epoch: stored.epoch,
      board: this.board.durable,
      lastSeq: () => this.#queue.lastSeq,
    });
  }

  get members(): ReadonlySet<RoomMember> {
    return this.#members;
  }

  /** The code with which everybody was sent away for good; null while people may be here. */
  get endedWith(): number | null {
    return this.#endedWith;
  }

  /** Whether the disk takes what it is given. */
  get savingFails(): boolean {
    return this.#parts.saving.fails;
  }

  join(member: RoomMember): void {
    this.#members.add(member);
  }

  leave(member: RoomMember): void {
    this.#members.delete(member);
    this.presence.leave(member);
  }

  submit({ author, number, bytes, contents, whole }: Submission): Answer {
    const answers = {
      refused: (failure: AppendRefusal) => author.notOnDisk(number, failure),
    };
    if (this.board.holds(contents)) {
      this.#queue.push({ ...answers, entries: [], onDisk: () => author.onDisk(number, whole) });
      return { taken: true, steps: 0 };
    }
    const admission = this.board.admit(bytes, contents, author.participant.id);
    if (!admission.admitted) return { taken: false, because: admission.because };
    const { change } = admission;
    const onDisk = () => {
      this.#put(change, author);
      author.onDisk(number, whole);
    };
    const entries = [this.#entryOf(change, author.participant.id)];
    this.#queue.push({ ...answers, entries, onDisk });
    return { taken: true, steps: change.steps };
  }

  /** What the owner of a state vector lacks, as it is on disk. */
  async answer(stateVector: Uint8Array): Promise<readonly Packet[]> {
    const { durable } = this.board;
    if (isEmptyStateVector(stateVector)) return durable.wholePackets();
    for (;;) {
      const { packet, position } = this.board.difference(stateVector);
      if (durable.position < position) await this.#queue.drained();
      const since = durable.position < position ? null : durable.messagesSince(position);
      if (since !== null) return [packet, new Packet([...since, endOfBoardMessage])];
    }
  }

  /** The whole board as it is on disk, with all that was submitted before: Yjs updates (V1), to be applied in this order. */
  async updates(): Promise<readonly Uint8Array[]> {
    await this.#queue.drained();
    return this.board.durable.updates;
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

  /** Sends everybody away, who are so many if not those of other rooms go too. */
  endAll(code: number, people = this.#members.size): void {
    this.#endedWith ??= code;
    for (const member of [...this.#members]) member.end(code, people);
  }

  /** Runs what handles something of one person's: what it fails on must end neither the process nor other rooms. */
  guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.broken(error);
    }
  }

  /** Something has failed that never may, so nothing more is promised here: the board is loaded again for who comes back. */
  broken(error: unknown): void {
    const code = kindOf(error);
    this.#parts.log.error({ sessionId: this.#parts.sessionId, code }, 'room broken');
    this.endAll(closeCode.boardUnreadable);
  }

  /** Resolves when everything that was submitted before is answered. */
  async drained(): Promise<void> {
    await this.#writing;
    await this.#queue.drained();
  }

  /** Resolves when everything is on disk, and compacted if that is worth it; people may come meanwhile. */
  async rest(): Promise<void> {
    await this.drained();
    await this.#compaction.rest();
  }

  /** Lets go of the board at rest. Nobody may be in the room any more. */
  async close(): Promise<void> {
    await this.rest();
    this.presence.stop();
    this.board.destroy();
  }

  async #write<Result>(act: (doc: Y.Doc) => Result): Promise<Outcome<Result, AppendRefusal>> {
    if (this.savingFails) return refused('not-saved');
    const { result, change } = this.board.rehearse(act);
    if (change === null) return done(result);
    return new Promise((resolve) => {
      this.#queue.push({
        entries: [this.#entryOf(change, null)],
        onDisk: () => {
          this.#put(change, null);
          resolve(done(result));
        },
        refused: (failure) => resolve(refused(failure)),
      });
    });
  }

  #entryOf({ kept, newWriters }: Change, author: Author): JournalEntry {
    return { author, bytes: kept.update, at: this.#parts.clock.now(), newWriters };
  }

  /** What is on disk goes on the board, and out to everybody but its author. */
  #put(change: Change, author: RoomMember | null): void {
    this.board.onDisk(change);
    this.#told.push({ author, message: change.kept.message });
  }

  #settled(answer: Outcome<undefined, AppendRefusal>): void {
    if (answer.ok) {
      this.#broadcast();
      this.#compaction.look();
      return;
    }
    this.board.forgetUnderWay();
    this.#parts.log.error({ sessionId: this.#parts.sessionId, code: answer.failure }, 'commit refused');
    if (answer.failure === 'not-saved') this.#parts.saving.failed();
    if (answer.failure === 'session-gone') this.endAll(closeCode.sessionGone);
    if (answer.failure === 'epoch-over') this.endAll(closeCode.epochOver);
  }

  /** Tells everybody all there is to tell: what is on disk takes along what has changed in presence. */
  #broadcast(): void {
    const broadcast = new Broadcast(this.#told, this.presence.takeNews());
    this.#told = [];
    for (const member of this.#members) member.hear(broadcast);
  }
}
