import { writeSync } from 'node:fs';
import type { SessionId } from '@heard/shared/id';
import { openSqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts';

/**
 * Appends to the journals of several boards as fast as it can, and writes a line for each entry it takes for
 * saved, until it is killed. `when` is what it takes for saved: `after-commit`, or `before-commit` as the control.
 */
const [folder = '', when = '', ...sessionIds] = process.argv.slice(2);
const opened = await openSqliteStorage(folder);
if (!opened.ok) throw new Error(opened.refusal);
const { journal } = opened.storage;

async function write(sessionId: SessionId): Promise<void> {
  const board = await journal.load(sessionId);
  if (!board.ok) throw new Error(board.failure);
  for (let seq = board.value.nextSeq; ; seq++) {
    const bytes = new TextEncoder().encode(`${sessionId} ${seq}`);
    const entry = { author: null, bytes, at: seq, newWriters: [] };
    const appended = journal.append({ sessionId, epoch: 1, firstSeq: seq, entries: [entry] });
    if (when === 'before-commit') writeSync(1, `${sessionId} ${seq}\n`);
    if (!(await appended).ok) throw new Error('not saved');
    if (when === 'after-commit') writeSync(1, `${sessionId} ${seq}\n`);
  }
}

await Promise.all(sessionIds.map((sessionId) => write(sessionId as SessionId)));
