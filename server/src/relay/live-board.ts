import * as Y from 'yjs';
import type { Author, JournalEntry, StoredBoard } from '../storage/journal.ts';
import { type Admission, admit, type Standing } from './admission.ts';
import type { UpdateContents } from './update-check.ts';

type Change = Pick<JournalEntry, 'bytes' | 'newWriters'>;

type BoardAdmission =
  | { readonly admitted: true; readonly newWriters: readonly number[] }
  | Exclude<Admission, { admitted: true }>;

/**
 * The board of a session in memory: exactly what is on disk, never more. What was admitted and is on its way
 * to the disk is known only as clocks ahead, so that what a browser sends next is not taken for a gap.
 */
export class LiveBoard {
  readonly #doc = new Y.Doc({ gc: true });
  readonly #ahead = new Map<number, number>();
  readonly #owners: Map<number, Author>;
  /** Client ids whose owner is on disk. */
  readonly #recorded: Set<number>;
  readonly #standing: Standing = {
    clockOf: (client) => this.#ahead.get(client) ?? Y.getState(this.#doc.store, client),
    ownerOf: (client) => this.#owners.get(client),
  };
  #encoded: Uint8Array | null = null;

  readonly #serverWriter: number;

  /**
   * `serverWriter` is the client id under which the server writes while this board is in memory; nobody else may.
   * Throws when the stored bytes are no board.
   */
  constructor(stored: StoredBoard, serverWriter: number) {
    this.#owners = new Map(stored.writers.map(({ writer, author }) => [writer, author]));
    this.#recorded = new Set(this.#owners.keys());
    this.#serverWriter = serverWriter;
    this.#owners.set(serverWriter, null);
    if (stored.checkpoint) this.#applyBytes(stored.checkpoint);
    for (const update of stored.updates) this.#applyBytes(update);
  }

  /**
   * On admission the clocks move ahead and new client ids get their owner. Answers the client ids whose owner
   * must be written down with the update.
   */
  admit(contents: UpdateContents, author: Author): BoardAdmission {
    const admission = admit(contents, author, this.#standing);
    if (!admission.admitted) return admission;
    for (const run of admission.news) {
      this.#ahead.set(run.client, run.end);
      this.#owners.set(run.client, author);
    }
    const newWriters = admission.news
      .map((run) => run.client)
      .filter((client) => !this.#recorded.has(client));
    return { admitted: true, newWriters };
  }

  /** Whether a client id is this author's, or free to become so. */
  claim(client: number, author: Author): boolean {
    const owner = this.#owners.get(client);
    if (owner === undefined) this.#owners.set(client, author);
    return owner === undefined || owner === author;
  }

  /** True when an update would leave the board on disk as it is. */
  holds(contents: UpdateContents): boolean {
    const { store } = this.#doc;
    return (
      contents.runs.every((run) => run.end <= Y.getState(store, run.client)) &&
      contents.deletions.every(({ client, clock, length }) => isDeleted(store, client, clock, length))
    );
  }

  /** Puts on the board what is on disk. */
  apply({ bytes, newWriters }: Change): void {
    for (const writer of newWriters) this.#recorded.add(writer);
    this.#applyBytes(bytes);
  }

  #applyBytes(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
    this.#encoded = null;
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs) {
      throw new Error('An update was admitted although something it needs is missing.');
    }
  }

  /** After a refusal, nothing is on its way to the disk any more. */
  forgetAhead(): void {
    this.#ahead.clear();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The whole board; encoded once for however many ask before it changes. */
  state(): Uint8Array {
    this.#encoded ??= Y.encodeStateAsUpdate(this.#doc);
    return this.#encoded;
  }

  /** What the owner of a state vector lacks. */
  difference(stateVector: Uint8Array): Uint8Array {
    const knowsNothing = stateVector.length === 1;
    return knowsNothing ? this.state() : Y.encodeStateAsUpdate(this.#doc, stateVector);
  }

  /** Runs an act of the server on a copy; answers what it returned, and what it would change here. */
  rehearse<Result>(act: (doc: Y.Doc) => Result): { result: Result; changes: Change[] } {
    const copy = new Y.Doc({ gc: true });
    Y.applyUpdate(copy, this.state());
    copy.clientID = this.#serverWriter;
    const changes: Change[] = [];
    copy.on('update', (bytes: Uint8Array) => changes.push({ bytes, newWriters: [this.#serverWriter] }));
    const result = act(copy);
    copy.destroy();
    return { result, changes };
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

function isDeleted(store: Y.Doc['store'], client: number, clock: number, length: number): boolean {
  const structs = store.clients.get(client);
  const end = clock + length;
  if (!structs || end > Y.getState(store, client)) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= end) break;
    if (!struct.deleted) return false;
  }
  return true;
}
