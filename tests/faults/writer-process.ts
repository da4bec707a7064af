import { writeSync } from 'node:fs';
import type { SessionId } from '@heard/shared/id';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { openDatabase } from '../../server/src/storage/sqlite/database.ts';
import { openStorage } from '../support/relay-bench.ts';

/**
 * Appends to the journals of several boards as fast as it can, and writes a line for each entry it takes for saved,
 * until it is killed or nobody reads its lines any more. `when` is what it takes for saved: `after-commit`; or, as
 * controls, `before-commit`, and `unsynced`, after a commit that does not wait for the disk.
 */
const [folder = '', when = '', ...sessionIds] = process.argv.slice(2);

type Journal = Pick<JournalStore, 'load' | 'append'>;

function unsyncedJournal(): Journal {
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  opened.connection.database.exec('PRAGMA synchronous = NORMAL');
  const { journal } = opened.database;
  return {
    load: async (sessionId) => journal.load(sessionId),
    append: async (batch) => journal.appendAll([batch])[0] as Awaited<ReturnType<JournalStore['append']>>,
  };
}

const journal: Journal = when === 'unsynced' ? unsyncedJournal() : (await openStorage(folder)).journal;

/** At once, because it may be killed at any moment; and again where who listens is slow and the pipe is full. */
function say(line: string): void {
  for (let said = false; !said; ) {
    try {
      writeSync(1, line);
      said = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

async function write(sessionId: SessionId): Promise<void> {
  const board = await journal.load(sessionId);
  if (!board.ok) throw new Error(board.failure);
  for (let seq = board.value.nextSeq; ; seq++) {
    const line = `${sessionId} ${seq}\n`;
    const entry = { author: null, bytes: new TextEncoder().encode(line), at: seq, newWriters: [] };
    const appended = journal.append({ sessionId, epoch: 1, firstSeq: seq, entries: [entry] });
    if (when === 'before-commit') say(line);
    // What is refused is tried again, as browsers do it.
    if (!(await appended).ok) seq--;
    else if (when !== 'before-commit') say(line);
  }
}

await Promise.all(sessionIds.map((sessionId) => write(sessionId as SessionId)));
