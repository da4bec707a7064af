import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/**
 * The board's copy on this device, so that a closed tab or a dead battery loses nothing. Named by session and epoch:
 * after the server has begun a new epoch an old copy can't bring back what was erased.
 */
export interface LocalCopy {
  /** Resolves once what was kept is in the document; at once where the browser keeps nothing (private windows). */
  readonly loaded: Promise<{ readonly keeps: boolean }>;
  forget(): Promise<void>;
  close(): void;
}

/** Some browsers never answer when storage is refused. */
const patience = 3000;

export function keepLocalCopy(doc: Y.Doc, sessionId: string, epoch: number): LocalCopy {
  const name = `heard:${sessionId}:${epoch}`;
  if (typeof indexedDB === 'undefined') {
    return { loaded: Promise.resolve({ keeps: false }), forget: async () => {}, close: () => {} };
  }
  const store = new IndexeddbPersistence(name, doc);
  const refused = new Promise<{ keeps: boolean }>((resolve) =>
    setTimeout(() => resolve({ keeps: false }), patience),
  );
  return {
    loaded: Promise.race([store.whenSynced.then(() => ({ keeps: true })), refused]),
    async forget() {
      await store.destroy();
      await clearDocument(name);
    },
    close: () => void store.destroy(),
  };
}
