import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/**
 * The board's copy on this device, so that a closed tab or a dead battery loses nothing. Named by session and epoch:
 * after the server has begun a new epoch an old copy can't bring back what was erased.
 */
export interface LocalCopy {
  /** Whether this browser keeps one: some, such as private windows, refuse. */
  readonly keeps: boolean;
  close(): void;
}

/** `onKept` is called once what was kept before is in the document and new changes are kept too. */
export function keepLocalCopy(doc: Y.Doc, sessionId: string, epoch: number, onKept: () => void): LocalCopy {
  const name = `${prefixOf(sessionId)}${epoch}`;
  if (typeof indexedDB === 'undefined') {
    return { keeps: false, close: () => {} };
  }
  const store = new IndexeddbPersistence(name, doc);
  void store.whenSynced.then(onKept);
  return {
    get keeps() {
      return store.synced;
    },
    close: () => void store.destroy(),
  };
}

/** What somebody may not see any more does not stay on their device either. The session must not be open here. */
export async function forgetLocalCopies(sessionId: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const databases = await indexedDB.databases();
  const names = databases
    .map(({ name }) => name ?? '')
    .filter((name) => name.startsWith(prefixOf(sessionId)));
  await Promise.all(names.map(clearDocument));
}

const prefixOf = (sessionId: string) => `heard:${sessionId}:`;
