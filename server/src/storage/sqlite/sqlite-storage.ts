import type { OpenedStorage } from '../storage.ts';
import { startDatabaseWorker } from './database-worker.ts';
import { GroupCommit } from './group-commit.ts';

/** Opens the SQLite store in a data folder, which belongs to this process until `close`. */
export async function openSqliteStorage(folder: string): Promise<OpenedStorage> {
  const started = await startDatabaseWorker(folder);
  if (!started.ok) return started;
  const { database } = started;
  const commits = new GroupCommit((batches) => database.journal.appendAll(batches));
  return {
    ok: true,
    storage: {
      organiser: database.organiser,
      engagements: database.engagements,
      sessions: database.sessions,
      participants: database.participants,
      snapshots: database.snapshots,
      imports: database.imports,
      erasures: database.erasures,
      journal: {
        append: (batch) => commits.append(batch),
        load: (sessionId) => database.journal.load(sessionId),
        lastSeq: (sessionId, epoch) => database.journal.lastSeq(sessionId, epoch),
        writeCheckpoint: (checkpoint) => database.journal.writeCheckpoint(checkpoint),
        probe: () => database.journal.probe(),
      },
      close: () => database.whole.close(),
    },
  };
}
