import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Puts another board in place of those that a stopped server keeps: a new epoch, with what was on them before somebody
 * wrote `until`. What came then is on no board any more.
 */
export function replaceBoards(dataFolder: string, until: string): void {
  const database = new DatabaseSync(join(dataFolder, 'heard.sqlite'));
  try {
    const first = database
      .prepare('SELECT min(seq) AS seq FROM journal WHERE instr(bytes, CAST(? AS BLOB)) > 0')
      .get(until);
    if (typeof first?.seq !== 'number') throw new Error(`Nobody has written “${until}”`);
    database.prepare('UPDATE journal SET epoch = epoch + 1 WHERE seq < ?').run(first.seq);
    database.exec('UPDATE writers SET epoch = epoch + 1');
    database.exec('UPDATE sessions SET epoch = epoch + 1');
  } finally {
    database.close();
  }
}
