import { getAllKeysValues, transact } from 'lib0/indexeddb';
import type { IndexeddbPersistence } from 'y-indexeddb';

/**
 * Texts kept on this device beside the copy of a board. Each lies under an id of its own and is never part of a larger
 * value, so that two tabs do not overwrite each other's.
 */
export interface Drawer {
  put(id: string, text: string): Promise<unknown>;
  remove(id: string): Promise<unknown>;
  all(): Promise<readonly (readonly [id: string, text: string])[]>;
}

/** Where y-indexeddb keeps single values; it has no way to list them. */
const store = 'custom';

export function openDrawer(copy: IndexeddbPersistence, name: string): Drawer {
  const prefix = `${name}:`;
  return {
    put: (id, text) => copy.set(prefix + id, text),
    remove: (id) => copy.del(prefix + id),
    async all() {
      await copy.whenSynced;
      if (copy.db === null) return [];
      const [values] = transact(copy.db, [store], 'readonly');
      if (values === undefined) return [];
      return (await getAllKeysValues(values))
        .filter(({ k }) => typeof k === 'string' && k.startsWith(prefix))
        .map(({ k, v }) => [String(k).slice(prefix.length), String(v)] as const);
    },
  };
}
