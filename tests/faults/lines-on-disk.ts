import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionId } from '@heard/shared/id';
import { anEngagement, aSession } from '../../server/src/storage/example-records.ts';
import { openDatabase } from '../../server/src/storage/sqlite/database.ts';
import { openStorage } from '../support/relay-bench.ts';

/** A data folder with a few sessions whose boards are empty, for `writer-process.ts` to write in. */
export async function folderToWriteIn(): Promise<{ folder: string; sessionIds: SessionId[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-faults-'));
  const storage = await openStorage(folder);
  const engagement = anEngagement();
  await storage.engagements.create(engagement);
  const sessions = [1, 2, 3, 4].map(() => aSession(engagement.id));
  for (const session of sessions) await storage.sessions.create(session);
  await storage.close();
  return { folder, sessionIds: sessions.map(({ id }) => id) };
}

/** What the writer's lines are about, read from the journals by the store that wrote them. */
export function linesOnDisk(folder: string, sessionIds: readonly SessionId[]): Set<string> {
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  const found = new Set<string>();
  for (const sessionId of sessionIds) {
    const board = opened.database.journal.load(sessionId);
    if (!board.ok) throw new Error(board.failure);
    for (const bytes of board.value.updates) found.add(new TextDecoder().decode(bytes).trimEnd());
  }
  opened.database.whole.close();
  return found;
}
