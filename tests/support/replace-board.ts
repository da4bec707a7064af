import { join } from 'node:path';
import { Connection } from '../../server/src/storage/sqlite/connection.ts';

/**
 * Puts another board in place of those that a stopped server keeps: a new epoch, with what was on them before somebody
 * wrote `until`. What came then is on no board any more.
 */
export function replaceBoards(dataFolder: string, until: string): void {
  const connection = new Connection(join(dataFolder, 'heard.sqlite'));
  try {
    const first = connection.get(
      'SELECT min(seq) AS seq FROM journal WHERE instr(bytes, CAST(? AS BLOB)) > 0',
      until,
    )?.seq;
    if (typeof first !== 'number') throw new Error(`Nobody has written “${until}”`);
    connection.transaction(() => {
      connection.run('DELETE FROM journal WHERE seq >= ?', first);
      connection.run('DELETE FROM checkpoints');
      for (const table of ['journal', 'journal_ends', 'writers', 'sessions'])
        connection.run(`UPDATE ${table} SET epoch = epoch + 1`);
      connection.run('UPDATE journal_ends SET seq = ?', first - 1);
      connection.run('UPDATE journal SET crc32 = checksum(bytes, session_id, epoch, seq)');
      connection.run("UPDATE journal_ends SET crc32 = checksum(x'', session_id, epoch, seq)");
    });
  } finally {
    connection.close();
  }
}
