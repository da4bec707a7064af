import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/**
 * The board's copy on this device, so that a closed tab or a dead battery loses nothing. Named by session and epoch:
 * after the server has begun a new epoch an old copy can't bring back what was erased.
 */
export interface LocalCopy {
  /** Whether this browser keeps one: some, such as private windows, refuse. */
  readonly keeps: boolean;
  forget(): Promise<void>;
  close(): void;
}

/** `onKept` is called once what was kept before is in the document and new changes are kept too. */
export function keepLocalCopy(doc: Y.Doc, sessionId: string, epoch: number, onKept: () => void): LocalCopy {
  const name = `heard:${sessionId}:${epoch}`;
  if (typeof indexedDB === 'undefined') {
    return { keeps: false, forget: async () => {}, close: () => {} };
  }
  const store = new IndexeddbPersistence(name, doc);
  void store.whenSynced.then(onKept);
  return {
    get keeps() {
      return store.synced;
    },
    async forget() {
      await store.destroy();
      await clearDocument(name);
    },
    close: () => void store.destroy(),
  };
}
