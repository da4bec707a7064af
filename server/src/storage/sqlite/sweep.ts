import type { Connection } from './connection.ts';
import { isDiskTrouble } from './errors.ts';

/** Cleans the files of the data folder of what was erased or deleted. False when the disk does not let it for now. */
export type Sweep = () => boolean;

/** Part of the transaction that erases: should the server end before it has cleaned up, the next start does. */
export function leaveTraces(connection: Connection): void {
  connection.run('INSERT OR IGNORE INTO traces VALUES (1)');
}

export function hasTraces(connection: Connection): boolean {
  return connection.get('SELECT 1 FROM traces') !== null;
}

/** Removes records with all that belongs to them, and cleans up after them. Answers what `remove` does. */
export function removeForGood(connection: Connection, sweep: Sweep, remove: () => boolean): boolean {
  const removed = connection.transaction(() => {
    const found = remove();
    if (found) leaveTraces(connection);
    return found;
  });
  if (removed) sweep();
  return removed;
}

/**
 * `secure_delete` overwrites a row where it lies, but not the copies it has left where SQLite moved it from one page to
 * another, in the unused middle of pages that hold others' rows: nothing but writing the whole database anew reaches
 * them. Then the log, which has the old pages, is emptied. Nothing else is saved meanwhile: for 185 MB, 1.1 s on a virtual
 * machine with two cores, and 5 to 8 s with its disk and both cores busy.
 */
export function sweepOf(connection: Connection, folder: string): Sweep {
  return () => {
    try {
      // Its working copy holds everybody's words, which belong in the data folder and not in the system's.
      connection.database.exec(`PRAGMA temp_store_directory = '${folder.replaceAll("'", "''")}'; VACUUM`);
      const emptied = connection.get('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0;
      if (emptied) connection.run('DELETE FROM traces');
      return emptied;
    } catch (error) {
      if (isDiskTrouble(error)) return false;
      throw error;
    }
  };
}
