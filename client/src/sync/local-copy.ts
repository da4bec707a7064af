import { type Board, openBoard } from '@heard/shared/board';
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { openDrawer } from './drawer.ts';
import { readUnsaved, rememberUnsaved } from './unsaved.ts';
import {
  nothingUnsent,
  openUnsent,
  readUnsent,
  toOffer,
  type Unsent,
  type UnsentNote,
  unsentOf,
} from './unsent.ts';

/**
 * The board's copy on this device, so that a closed tab or a dead battery loses nothing. Named by session and epoch:
 * after the server has begun a new epoch an old copy can't bring back what was erased.
 */
export interface LocalCopy {
  /** Whether this browser keeps one: some, such as private windows, refuse. */
  readonly keeps: boolean;
  readonly unsent: Unsent;
  /** Everything on the board is on the server's disk. */
  saved(): void;
  /** Drops the copies of other epochs, and offers what was never saved of them. The board must be here by now. */
  dropOthers(): Promise<void>;
  close(): void;
}

interface CopyOf {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly sessionId: string;
  readonly epoch: number;
}

const noCopy: LocalCopy = {
  keeps: false,
  unsent: nothingUnsent,
  saved: () => {},
  dropOthers: () => Promise.resolve(),
  close: () => {},
};

/** `onKept` is called once what was kept before is in the document and new changes are kept too. */
export function keepLocalCopy({ doc, board, sessionId, epoch }: CopyOf, onKept: () => void): LocalCopy {
  if (typeof indexedDB === 'undefined') return noCopy;
  const name = `${prefixOf(sessionId)}${epoch}`;
  const store = new IndexeddbPersistence(name, doc);
  const unsaved = rememberUnsaved(doc, unsavedIn(store));
  const unsent = openUnsent(unsentIn(store));
  void store.whenSynced.then(async () => {
    await Promise.all([unsaved.load(board), unsent.load()]);
    onKept();
  });
  return {
    get keeps() {
      return store.synced;
    },
    unsent,
    saved: unsaved.saved,
    async dropOthers() {
      const others = (await copiesOf(sessionId)).filter((other) => other !== name);
      for (const other of others) {
        const notes = await readNeverSaved(other);
        await unsent.add(notes.flatMap((note) => toOffer(note, board)));
        await clearDocument(other);
      }
    },
    close: () => void store.destroy(),
  };
}

/** What somebody may not see any more does not stay on their device either. The session must not be open here. */
export async function forgetLocalCopies(sessionId: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  await Promise.all((await copiesOf(sessionId)).map(clearDocument));
}

const prefixOf = (sessionId: string) => `heard:${sessionId}:`;
const unsavedIn = (store: IndexeddbPersistence) => openDrawer(store, 'unsaved');
const unsentIn = (store: IndexeddbPersistence) => openDrawer(store, 'unsent');

async function copiesOf(sessionId: string): Promise<string[]> {
  const databases = await indexedDB.databases();
  return databases.map(({ name }) => name ?? '').filter((name) => name.startsWith(prefixOf(sessionId)));
}

/** The notes of a copy whose words the server never saved, and those of still earlier ones that nobody decided on. */
async function readNeverSaved(name: string): Promise<UnsentNote[]> {
  const doc = new Y.Doc();
  const { cards } = openBoard(doc);
  const store = new IndexeddbPersistence(name, doc);
  await store.whenSynced;
  const earlier = await readUnsent(unsentIn(store));
  const unsaved = (await readUnsaved(unsavedIn(store))).flatMap(([id, was]) => {
    const card = cards.get(id);
    return card === undefined || card.removedAt !== null ? [] : [unsentOf(card, was)];
  });
  await store.destroy();
  return [...earlier, ...unsaved];
}
