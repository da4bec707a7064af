import { limits } from '@heard/shared/protocol';
import * as Y from 'yjs';
import type { Author, JournalEntry, StoredBoard } from '../storage/journal.ts';
import { admit } from './admission.ts';
import type { UpdateContents } from './update-check.ts';

type Change = Pick<JournalEntry, 'bytes' | 'newWriters'>;

type BoardAdmission =
  | { readonly admitted: true; readonly newWriters: readonly number[] }
  /** `unusable`: well formed, but such nonsense that Yjs fails on it. `full`: the board would become too large. */
  | { readonly admitted: false; readonly because: 'gap' | 'foreign' | 'unusable' | 'full' };

/**
 * The board of a session in memory, twice. The board itself is exactly what is on disk, never more: only it is
 * shown to people. The draft is the board as it will be when everything under way is on disk: updates are tried
 * on it, so that one Yjs fails on never reaches the disk, and what a browser sends next is not taken for a gap.
 */
export class LiveBoard {
  readonly #doc: Y.Doc;
  /** How many stored updates could not be applied when the board was loaded. */
  readonly setAside: number;
  readonly #owners: Map<number, Author>;
  /** Client ids whose owner is on disk. */
  readonly #recorded: Set<number>;
  readonly #serverWriter: number;
  /** Made when it is needed, and given up when it is no longer what the board will be. */
  #draft: Y.Doc | null = null;
  #underWay: Uint8Array[] = [];
  #encoded: Uint8Array | null = null;
  /** What the board took when it was last encoded, and all that came since. */
  #bytes = 0;

  /**
   * `serverWriter` is the client id under which the server writes while this board is in memory; nobody else may.
   * Throws when the stored checkpoint is no board.
   */
  constructor(stored: StoredBoard, serverWriter: number) {
    this.#owners = new Map(stored.writers.map(({ writer, author }) => [writer, author]));
    this.#recorded = new Set(this.#owners.keys());
    this.#serverWriter = serverWriter;
    this.#owners.set(serverWriter, null);
    const { doc, setAside } = documentOf(stored);
    this.#doc = doc;
    this.#bytes = this.state().length;
    this.setAside = setAside;
  }

  /**
   * On admission the update is under way, to be followed by `apply` or `forgetUnderWay`, and new client ids get
   * their owner. Answers the client ids whose owner must be written down with the update.
   */
  admit(bytes: Uint8Array, contents: UpdateContents, author: Author): BoardAdmission {
    const { store } = this.#draftNow();
    const admission = admit(contents, author, {
      clockOf: (client) => Y.getState(store, client),
      ownerOf: (client) => this.#owners.get(client),
    });
    if (!admission.admitted) return admission;
    // Deleting is always possible.
    if (admission.news.length > 0 && !this.#hasRoomFor(bytes)) return { admitted: false, because: 'full' };
    if (!this.#try(bytes)) return { admitted: false, because: 'unusable' };
    const writers = admission.news.map((run) => run.client);
    for (const writer of writers) this.#owners.set(writer, author);
    return { admitted: true, newWriters: writers.filter((writer) => !this.#recorded.has(writer)) };
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

  /** Puts on the board what is on disk: the update that has been under way longest. */
  apply({ bytes, newWriters }: Change): void {
    this.#underWay.shift();
    for (const writer of newWriters) this.#recorded.add(writer);
    this.#encoded = null;
    this.#bytes += bytes.length;
    applyWhole(this.#doc, bytes);
  }

  /** After a refusal, nothing is on its way to the disk any more. */
  forgetUnderWay(): void {
    this.#underWay = [];
    this.#giveUpDraft();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The whole board; encoded once for however many ask before it changes. */
  state(): Uint8Array {
    if (this.#encoded === null) {
      this.#encoded = Y.encodeStateAsUpdate(this.#doc);
      this.#bytes = this.#encoded.length;
    }
    return this.#encoded;
  }

  /** How large the board is, encoded; rather too much than too little. */
  get bytes(): number {
    return this.#bytes;
  }

  /** What the owner of a state vector lacks. */
  difference(stateVector: Uint8Array): Uint8Array {
    const knowsNothing = stateVector.length === 1;
    return knowsNothing ? this.state() : Y.encodeStateAsUpdate(this.#doc, stateVector);
  }

  /** Runs an act of the server on a copy; what it would change here is under way when this returns. */
  rehearse<Result>(act: (doc: Y.Doc) => Result): { result: Result; changes: Change[] } {
    const copy = copyOf(this.state());
    copy.clientID = this.#serverWriter;
    const changes: Change[] = [];
    copy.on('update', (bytes: Uint8Array) => changes.push({ bytes, newWriters: [this.#serverWriter] }));
    try {
      const result = act(copy);
      if (changes.every(({ bytes }) => this.#try(bytes))) return { result, changes };
      throw new Error("The server's own update could not be applied.");
    } finally {
      copy.destroy();
    }
  }

  destroy(): void {
    this.#giveUpDraft();
    this.#doc.destroy();
  }

  #try(bytes: Uint8Array): boolean {
    if (isAppliedWhole(this.#draftNow(), bytes)) {
      this.#underWay.push(bytes);
      return true;
    }
    // Yjs has applied part of it.
    this.#giveUpDraft();
    return false;
  }

  #hasRoomFor(update: Uint8Array): boolean {
    const more = this.#underWay.reduce((sum, { length }) => sum + length, update.length);
    if (this.#bytes + more <= limits.boardBytes) return true;
    // What was deleted since it was last encoded takes no room any more.
    return this.state().length + more <= limits.boardBytes;
  }

  #draftNow(): Y.Doc {
    this.#draft ??= copyOf(this.state(), this.#underWay);
    return this.#draft;
  }

  #giveUpDraft(): void {
    this.#draft?.destroy();
    this.#draft = null;
  }
}

function copyOf(state: Uint8Array, more: readonly Uint8Array[] = []): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  for (const update of [state, ...more]) applyWhole(doc, update);
  return doc;
}

/**
 * Should the journal hold an update that cannot be applied after all, it must not close the board for ever. Nobody
 * has seen it, because it is applied before it is sent on, so the board is built again without it.
 */
function documentOf({ checkpoint, updates }: StoredBoard): { doc: Y.Doc; setAside: number } {
  const usable = [...updates];
  for (;;) {
    const doc = new Y.Doc({ gc: true });
    if (checkpoint) applyWhole(doc, checkpoint);
    const culprit = usable.findIndex((update) => !isAppliedWhole(doc, update));
    if (culprit === -1) return { doc, setAside: updates.length - usable.length };
    usable.splice(culprit, 1);
  }
}

function isAppliedWhole(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    applyWhole(doc, update);
    return true;
  } catch {
    return false;
  }
}

function applyWhole(doc: Y.Doc, update: Uint8Array): void {
  Y.applyUpdate(doc, update);
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    throw new Error('An update was admitted although something it needs is missing.');
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
