import * as Y from 'yjs';
import { isWithoutGaps } from '../update/admission.ts';
import { withinLimit } from '../update/integration-limit.ts';
import { readUpdate } from '../update/update-check.ts';

/** Of a board on which nothing was ever written. */
export const emptyUpdate = Uint8Array.of(0, 0);

/**
 * The document that updates make together, in one transaction. Drops what was deleted, as all of ours do. Throws at the
 * first that needs something which did not come before it: what Yjs keeps aside it goes through again at every update.
 */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc({ gc: true });
  document.transact(() => {
    for (const update of updates) applyComplete(document, update);
  });
  return document;
}

/**
 * Throws when Yjs cannot take the update, would have to work too much for it, or something that it needs is missing.
 * Answers the transaction in which it was applied, to see what it changed.
 */
export function applyWhole(document: Y.Doc, update: Uint8Array): Y.Transaction {
  return withinLimit(() =>
    document.transact((running) => {
      applyComplete(document, update);
      return running;
    }),
  );
}

function applyComplete(document: Y.Doc, update: Uint8Array): void {
  Y.applyUpdate(document, update);
  if (document.store.pendingStructs || document.store.pendingDs) {
    throw new Error('Something that the update needs is missing.');
  }
}

/**
 * The stored updates that can be applied, with the document if it had to be made to find out. What rests on something
 * that was lost, or cannot be applied at all, must not close the board for ever: the board is built without it. A base
 * alone is not read, because it was verified when it was written. Throws when there are updates and the base is no board.
 */
export function usableUpdates(
  base: Uint8Array,
  updates: readonly Uint8Array[],
): { readonly usable: readonly Uint8Array[]; readonly document: Y.Doc | null } {
  if (updates.length === 0) return { usable: updates, document: null };
  try {
    return { usable: updates, document: documentOf([base, ...updates]) };
  } catch {
    return oneByOne(base, updates);
  }
}

function oneByOne(base: Uint8Array, updates: readonly Uint8Array[]) {
  const usable: Uint8Array[] = [];
  let document = documentOf([base]);
  for (const update of updates) {
    // Much may rest on what was lost, so that is found out without making the document again for each.
    if (isGap(document, update)) continue;
    try {
      applyComplete(document, update);
      usable.push(update);
    } catch {
      document.destroy();
      document = documentOf([base, ...usable]);
    }
  }
  return { usable, document };
}

/** What our reading refuses of a browser may still be something that the server wrote, so only Yjs can tell. */
function isGap({ store }: Y.Doc, update: Uint8Array): boolean {
  const contents = readUpdate(update);
  return contents !== null && !isWithoutGaps(contents, { clockOf: (client) => Y.getState(store, client) });
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
