import { crc32 } from 'node:zlib';
import { done, refused } from '@heard/shared/failure';
import type { SnapshotStore, StoredSnapshot } from '../snapshot.ts';
import { TableOf } from './columns.ts';
import type { Connection } from './connection.ts';
import type { Synchronous } from './synchronous.ts';

const table = new TableOf<StoredSnapshot>('snapshots', {
  id: 'plain',
  sessionId: 'plain',
  label: 'plain',
  reason: 'plain',
  byParticipantId: 'plain',
  byName: 'plain',
  createdAt: 'plain',
  counts: 'json',
});

export function snapshotStore(connection: Connection): Synchronous<SnapshotStore> {
  return {
    create({ state, ...snapshot }) {
      table.insert(connection, snapshot, { extra: { state, crc32: crc32(state) } });
    },
    listBySession(sessionId) {
      return connection
        .all(
          `SELECT ${table.columns} FROM snapshots WHERE session_id = ? ORDER BY created_at DESC, id`,
          sessionId,
        )
        .map((row) => table.record(row));
    },
    get(id) {
      const row = connection.get(`SELECT ${table.columns}, state, crc32 FROM snapshots WHERE id = ?`, id);
      if (!row) return done(null);
      const state = row.state as Uint8Array;
      if (crc32(state) !== row.crc32) return refused('board-unreadable');
      return done({ ...table.record(row), state });
    },
    delete: (id) => table.delete(connection, id),
  };
}
