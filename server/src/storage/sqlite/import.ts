import type { ImportStore, StoredImport } from '../import.ts';
import { TableOf } from './columns.ts';
import type { Connection } from './connection.ts';
import type { Synchronous } from './synchronous.ts';

const table = new TableOf<StoredImport>('imports', {
  id: 'plain',
  sessionId: 'plain',
  byParticipantId: 'plain',
  byName: 'plain',
  createdAt: 'plain',
  fileName: 'plain',
  cardIds: 'json',
  themeIds: 'json',
  conversationIds: 'json',
  undoneAt: 'plain',
});

export function importStore(connection: Connection): Synchronous<ImportStore> {
  return {
    create(record) {
      table.insert(connection, record);
    },
    listBySession(sessionId) {
      return connection
        .all(
          `SELECT ${table.columns} FROM imports WHERE session_id = ? ORDER BY created_at DESC, id`,
          sessionId,
        )
        .map((row) => table.record(row));
    },
    get(id) {
      const row = connection.get(`SELECT ${table.columns} FROM imports WHERE id = ?`, id);
      return row && table.record(row);
    },
    markUndone(id, at) {
      return (
        connection.run('UPDATE imports SET undone_at = ? WHERE id = ? AND undone_at IS NULL', at, id) > 0
      );
    },
  };
}
