import { limits } from '@heard/shared/protocol';
import * as Y from 'yjs';
import type { Author, StoredBoard } from '../../storage/journal.ts';
import { admit } from '../update/admission.ts';
import { memoryOf } from '../update/board-memory.ts';
import { isTooMuchFor, stepsOf, TooMuchWork } from '../update/integration-limit.ts';
import { withFewMoves } from '../update/moved-structs.ts';
import { hasTooManyRows } from '../update/row-count.ts';
import { hasTooLongText } from '../update/text-length.ts';
import { memoryOfUpdate, type UpdateContents } from '../update/update-check.ts';
import { Packet } from '../wire/packet.ts';
import { DurableBoard, type Kept, keep } from './durable-board.ts';
import { applyWhole, documentOf, emptyUpdate, isDeleted, usableUpdates } from './live-document.ts';

export interface Change {
  readonly kept: Kept;
  /** Client ids whose owner must be written down with the update. */
  readonly newWriters: readonly number[];
  /** What Yjs went through to find where it belongs. */
  readonly steps: number;
}

type BoardAdmission =
  | { readonly admitted: true; readonly change: Change }
  | { readonly admitted: false; readonly because: NotAdmitted };

/**
 * `unusable`: well formed, but such nonsense that Yjs fails on it. `full`: the board would become too large. `long`: one
 * text would. `heavy`: it would take too much work, now or whenever the board is opened.
 */
export type NotAdmitted = 'gap' | 'foreign' | 'full' | Fault;
type Fault = 'unusable' | 'long' | 'heavy';
type Trial = { readonly fault: null; readonly steps: number } | { readonly fault: Fault };

interface Difference {
  readonly packet: Packet;
  /** It may be told once the board on disk has come this far: it may hold what was still under way. */
  readonly position: number;
}

/** A cached difference is told together with what came since; beyond so many updates it is made anew. */
const updatesPerDifference = 200;
/** Yjs moves so many structs in the time in which it goes through one place. */
const movesPerStep = 2000;
/** Client ids that are kept for one person who has not written under them: all their tabs, and some from before. */
const claimsEach = 20;

/**
 * The board of a session in memory: as bytes exactly what is on disk (`durable`), and as a document what it will be when
 * everything under way is on disk too. An update is tried on the document before it goes to the disk, so that one Yjs
 * fails on never gets there; when the disk refuses, the document is given up and made again from the bytes.
 */
export class LiveBoard {
  readonly durable: DurableBoard;
  /** How many stored updates could not be applied when the board was loaded. */
  readonly setAside: number;
  readonly #owners: Map<number, Author>;
  /** Client ids somebody is shown under who has not written under them. */
  readonly #claims = new Map<Author, Set<number>>();
  /** Client ids whose owner is on disk. */
  readonly #recorded: Set<number>;
  readonly #serverWriter: number;
  /** Made when it is needed. */
  #document: Y.Doc | null = null;
  #underWay: Uint8Array[] = [];
  #encoded: Uint8Array | null = null;
  readonly #differences = new Map<string, Difference>();
  /** What the board took when it was last encoded, and all that came since. */
  #bytes: number;
  /** What the document took in memory when that was last looked at, and at most what came since. */
  #memory = { measured: 0, since: Number.POSITIVE_INFINITY };

  /**
   * `serverWriter` is the client id under which the server writes while this board is in memory; nobody else may.
   * Throws when there are updates since the stored checkpoint and it is no board. It is not read where there are none, so
   * that opening costs nothing: then whatever needs the document throws.
   */
  constructor(stored: StoredBoard, serverWriter: number) {
    this.#owners = new Map(stored.writers.map(({ writer, author }) => [writer, author]));
    this.#recorded = new Set(this.#owners.keys());
    this.#serverWriter = serverWriter;
    this.#owners.set(serverWriter, null);
    const base = stored.checkpoint ?? emptyUpdate;
    const { usable, document } = usableUpdates(base, stored.updates);
    this.#document = document;
    this.setAside = stored.updates.length - usable.length;
    this.durable = new DurableBoard(base, usable);
    this.#bytes = this.durable.baseBytes + this.durable.tailBytes;
  }

  /** On admission the update is under way, to be followed by `onDisk` or `forgetUnderWay`. */
  admit(bytes: Uint8Array, contents: UpdateContents, author: Author): BoardAdmission {
    const document = this.#documentNow();
    const admission = admit(contents, author, {
      clockOf: (client) => Y.getState(document.store, client),
      ownerOf: (client) => this.#owners.get(client),
      ownedBy: (one) => {
        const owners = [...this.#owners.values()];
        return { all: owners.length, own: owners.filter((owner) => owner === one).length };
      },
    });
    if (!admission.admitted) return admission;
    // Deleting is always possible.
    if (contents.runs.length > 0 && !this.#hasRoomFor(bytes)) return { admitted: false, because: 'full' };
    if (hasTooManyRows(contents, document)) return { admitted: false, because: 'full' };
    if (!this.#hasMemoryFor(contents)) return { admitted: false, because: 'full' };
    const kept = keep(bytes);
    const tried = this.#try(kept.update);
    if (tried.fault !== null) return { admitted: false, because: tried.fault };
    this.#memory.since += memoryOfUpdate(contents);
    const writers = contents.runs.map(({ client }) => client);
    for (const writer of writers) {
      this.#owners.set(writer, author);
      this.#claims.get(author)?.delete(writer);
    }
    const newWriters = writers.filter((writer) => !this.#recorded.has(writer));
    return { admitted: true, change: { kept, newWriters, steps: tried.steps } };
  }

  /** Whether a client id is this author's, or free to become so. */
  claim(client: number, author: Author): boolean {
    const owner = this.#owners.get(client);
    if (owner !== undefined) return owner === author;
    this.#owners.set(client, author);
    const claims = (this.#claims.get(author) ?? new Set()).add(client);
    this.#claims.set(author, claims);
    const [oldest] = claims;
    if (claims.size > claimsEach && oldest !== undefined) {
      claims.delete(oldest);
      this.#owners.delete(oldest);
    }
    return true;
  }

  /** True when an update would leave the board as it is, once everything under way is on disk. */
  holds({ runs, deletions }: UpdateContents): boolean {
    if (runs.length === 0 && deletions.length === 0) return true;
    const document = this.#documentNow();
    return (
      runs.every((run) => run.end <= Y.getState(document.store, run.client)) &&
      deletions.every(({ client, clock, length }) => isDeleted(document, client, clock, length))
    );
  }

  /** What has been under way longest is on disk now. */
  onDisk({ kept, newWriters }: Change): void {
    this.#underWay.shift();
    for (const writer of newWriters) this.#recorded.add(writer);
    this.durable.append(kept);
  }

  /** After a refusal, nothing is on its way to the disk any more. */
  forgetUnderWay(): void {
    if (this.#underWay.length === 0) return;
    this.#underWay = [];
    this.#giveUpDocument();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#documentNow());
  }

  /** The whole board with what is under way; encoded once for however many ask before it changes. */
  state(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.#documentNow());
    this.#bytes = this.#encoded.length;
    return this.#encoded;
  }

  /** How large the board is, encoded; rather too much than too little. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What the owner of a state vector lacks: the same for all who have the same, as after a restart everybody does. */
  difference(stateVector: Uint8Array): Difference {
    const key = Buffer.from(stateVector).toString('latin1');
    const known = this.#differences.get(key);
    const since = known && this.durable.messagesSince(known.position);
    if (known && since && since.length <= updatesPerDifference) return known;
    const { message } = keep(Y.encodeStateAsUpdate(this.#documentNow(), stateVector));
    const position = this.durable.position + this.#underWay.length;
    const difference = { packet: new Packet([message]), position };
    this.#rememberDifference(key, difference);
    return difference;
  }

  /** Runs an act of the server on a copy; what it would change here is under way when this returns. */
  rehearse<Result>(act: (doc: Y.Doc) => Result): { result: Result; change: Change | null } {
    const copy = documentOf(this.#updates);
    copy.clientID = this.#serverWriter;
    let update: Uint8Array | null = null;
    copy.on('update', (bytes: Uint8Array) => {
      update = bytes;
    });
    try {
      // In one transaction, so that there is one update, which is on the board or not.
      const result = copy.transact(() => act(copy));
      return { result, change: update && this.#ownChange(update) };
    } finally {
      copy.destroy();
    }
  }

  destroy(): void {
    this.#giveUpDocument();
  }

  #try(bytes: Uint8Array): Trial {
    const trial = tryOn(this.#documentNow(), bytes);
    this.#encoded = null;
    if (trial.fault !== null) {
      // All or part of it has been applied.
      this.#giveUpDocument();
      return trial;
    }
    this.#underWay.push(bytes);
    this.#bytes += bytes.length;
    return trial;
  }

  #ownChange(update: Uint8Array): Change {
    const kept = keep(update);
    const tried = this.#try(kept.update);
    if (tried.fault !== null) throw new Error("The server's own update could not be applied.");
    this.#memory.since = Number.POSITIVE_INFINITY;
    return { kept, newWriters: [this.#serverWriter], steps: tried.steps };
  }

  #hasRoomFor(update: Uint8Array): boolean {
    if (!this.durable.mayGrow) return false;
    if (this.#bytes + update.length <= limits.boardBytes) return true;
    // What was deleted since it was last encoded takes no room any more.
    return this.state().length + update.length <= limits.boardBytes;
  }

  /** Cutting things into pieces takes room as well; but of a board that is full, very much can be deleted. */
  #hasMemoryFor(contents: UpdateContents): boolean {
    const most = limits.boardMemory * (contents.runs.length > 0 ? 1 : 2);
    const needed = memoryOfUpdate(contents);
    if (this.#memory.since > 0 && this.#memory.measured + this.#memory.since + needed > most) {
      this.#memory = { measured: memoryOf(this.#documentNow()), since: 0 };
    }
    return this.#memory.measured + this.#memory.since + needed <= most;
  }

  /** All that are remembered together are no larger than the board, whatever people say that they have. */
  #rememberDifference(key: string, difference: Difference): void {
    const remembered = [...this.#differences.values()].reduce((sum, { packet }) => sum + packet.bytes, 0);
    if (remembered + difference.packet.bytes > this.#bytes) this.#differences.clear();
    this.#differences.set(key, difference);
  }

  #documentNow(): Y.Doc {
    this.#document ??= documentOf(this.#updates);
    return this.#document;
  }

  /** In this order they are the board with what is under way. */
  get #updates(): readonly Uint8Array[] {
    return [...this.durable.updates, ...this.#underWay];
  }

  #giveUpDocument(): void {
    this.#document?.destroy();
    this.#document = null;
    this.#encoded = null;
    this.#differences.clear();
  }
}

function tryOn(document: Y.Doc, update: Uint8Array): Trial {
  const before = stepsOf(document);
  try {
    const { result, moves } = withFewMoves(document, () => applyWhole(document, update));
    if (hasTooLongText(result)) return { fault: 'long' };
    const steps = stepsOf(document) - before;
    if (isTooMuchFor(document, steps)) return { fault: 'heavy' };
    return { fault: null, steps: steps + moves / movesPerStep };
  } catch (error) {
    return { fault: error instanceof TooMuchWork ? 'heavy' : 'unusable' };
  }
}
