import { join } from 'node:path';
import type { SessionId } from '@heard/shared/id';
import type { Checkpoint, JournalBatch } from '../journal.ts';
import type { StorageRefusal } from '../storage.ts';
import { Connection } from './connection.ts';
import { engagementStore } from './engagement.ts';
import { erasureStore } from './erasure.ts';
import { isDamage } from './errors.ts';
import { databaseFile, lockFolder, refuseFolder } from './folder.ts';
import { importStore } from './import.ts';
import { appendAll, lastSeq, probe, writeCheckpoint } from './journal.ts';
import { loadBoard } from './load-board.ts';
import { migrations } from './migrations.ts';
import { organiserStore } from './organiser.ts';
import { participantStore } from './participant.ts';
import { sessionStore } from './session.ts';
import { snapshotStore } from './snapshot.ts';
import { hasTraces, type Sweep, sweepOf } from './sweep.ts';

/** All that the worker can be asked for, by store and method. */
export type Database = ReturnType<typeof storesOn>;

export type OpenedDatabase =
  | { readonly ok: true; readonly database: Database; readonly connection: Connection }
  | { readonly ok: false; readonly refusal: StorageRefusal };

/** Opens the database in a data folder and holds the folder until it is closed. Blocks. */
export function openDatabase(folder: string): OpenedDatabase {
  const unusable = refuseFolder(folder);
  if (unusable) return { ok: false, refusal: unusable };
  const lock = lockFolder(join(folder, 'heard.lock'));
  if (typeof lock === 'string') return { ok: false, refusal: lock };
  let connection: Connection | undefined;
  try {
    connection = new Connection(join(folder, databaseFile));
    const refusal = prepare(connection);
    if (!refusal) {
      const sweep = sweepOf(connection, folder);
      if (hasTraces(connection)) sweep();
      return { ok: true, connection, database: storesOn(connection, sweep, () => lock.close()) };
    }
    connection.close();
    lock.close();
    return { ok: false, refusal };
  } catch (error) {
    connection?.close();
    lock.close();
    return { ok: false, refusal: isDamage(error) ? 'folder-damaged' : 'folder-unwritable' };
  }
}

function prepare(connection: Connection): StorageRefusal | null {
  // FULL: a commit returns after its fsync, which is what "Saved" promises. secure_delete: what was deleted is
  // overwritten, not only unlinked. journal_size_limit: the log gives back what a large commit took. busy_timeout:
  // emptying the log waits for a backup that is reading it, which lets go of it every few milliseconds; nothing else is
  // saved meanwhile, so not for longer than that may take on a busy machine (0.4 s was measured).
  connection.database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 4194304;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA busy_timeout = 2000;
  `);
  const version = Number(connection.get('PRAGMA user_version')?.user_version);
  if (version > migrations.length) return 'folder-newer';
  for (const [step, sql] of migrations.entries()) {
    if (step < version) continue;
    connection.transaction(() => connection.database.exec(`${sql}; PRAGMA user_version = ${step + 1};`));
  }
  return null;
}

function storesOn(connection: Connection, sweep: Sweep, unlock: () => void) {
  const sessions = sessionStore(connection, sweep);
  return {
    organiser: organiserStore(connection),
    engagements: engagementStore(connection, sweep),
    sessions,
    participants: participantStore(connection, sessions),
    snapshots: snapshotStore(connection),
    imports: importStore(connection),
    erasures: erasureStore(connection, sweep),
    journal: {
      appendAll: (batches: readonly JournalBatch[]) => appendAll(connection, batches),
      load: (sessionId: SessionId) => loadBoard(connection, sessionId),
      lastSeq: (sessionId: SessionId, epoch: number) => lastSeq(connection, sessionId, epoch),
      writeCheckpoint: (checkpoint: Checkpoint) => writeCheckpoint(connection, checkpoint),
      probe: () => probe(connection),
    },
    whole: {
      close(): void {
        connection.close();
        unlock();
      },
    },
  };
}
