import * as Y from 'yjs';
import { withinLimit } from './integration-limit.ts';

/** The document that updates make together, in one transaction. Drops what was deleted, as all of ours do. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc({ gc: true });
  document.transact(() => {
    for (const update of updates) Y.applyUpdate(document, update);
  });
  refusePending(document);
  return document;
}

/**
 * Throws when Yjs cannot take the update, would have to work too much for it, or something that it needs is missing. Answers the transaction in which it
 * was applied, to see what it changed.
 */
export function applyWhole(document: Y.Doc, update: Uint8Array): Y.Transaction {
  const transaction = withinLimit(() =>
    document.transact((running) => {
      Y.applyUpdate(document, update);
      return running;
    }),
  );
  refusePending(document);
  return transaction;
}

function refusePending({ store }: Y.Doc): void {
  if (store.pendingStructs || store.pendingDs) {
    throw new Error('An update was admitted although something it needs is missing.');
  }
}

/**
 * The stored updates that can be applied, with the document if it had to be made to find out. Should the journal hold an
 * update that cannot be applied after all, it must not close the board for ever. Nobody has seen it, because it was to be
 * applied before it was sent on, so the board is built again without it. A base alone was verified when it was written.
 * Throws when the base is no board.
 */
export function usableUpdates(
  base: Uint8Array,
  updates: readonly Uint8Array[],
): { readonly usable: readonly Uint8Array[]; readonly document: Y.Doc | null } {
  if (updates.length === 0) return { usable: updates, document: null };
  try {
    return { usable: updates, document: documentOf([base, ...updates]) };
  } catch {
    return withoutCulprits(base, [...updates]);
  }
}

function withoutCulprits(base: Uint8Array, usable: Uint8Array[]) {
  for (;;) {
    const document = documentOf([base]);
    const culprit = usable.findIndex((update) => !isAppliedWhole(document, update));
    if (culprit === -1) return { usable, document };
    document.destroy();
    usable.splice(culprit, 1);
  }
}

function isAppliedWhole(document: Y.Doc, update: Uint8Array): boolean {
  try {
    applyWhole(document, update);
    return true;
  } catch {
    return false;
  }
}

/** Whether so many places from a clock on are there, and deleted. */
export function isDeleted({ store }: Y.Doc, client: number, clock: number, length: number): boolean {
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
