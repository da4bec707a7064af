import type { EngagementStore, StoredEngagement } from '../engagement.ts';
import { TableOf } from './columns.ts';
import type { Connection } from './connection.ts';
import { removeForGood, type Sweep } from './sweep.ts';
import type { Synchronous } from './synchronous.ts';

const table = new TableOf<StoredEngagement>('engagements', {
  id: 'plain',
  title: 'plain',
  purpose: 'plain',
  place: 'plain',
  partners: 'plain',
  level: 'plain',
  createdAt: 'plain',
  archivedAt: 'plain',
});

export function engagementStore(connection: Connection, sweep: Sweep): Synchronous<EngagementStore> {
  return {
    create(engagement) {
      table.insert(connection, engagement);
    },
    list() {
      const rows = connection.all(
        `SELECT ${table.columns}, count(sessions.id) AS session_count
         FROM engagements LEFT JOIN sessions ON sessions.engagement_id = engagements.id
         GROUP BY engagements.id ORDER BY engagements.created_at DESC, engagements.id`,
      );
      return rows.map((row) => ({ ...table.record(row), sessionCount: Number(row.session_count) }));
    },
    get(id) {
      const row = connection.get(`SELECT ${table.columns} FROM engagements WHERE id = ?`, id);
      return row && table.record(row);
    },
    update: (id, change) => table.update(connection, id, change),
    delete: (id) => removeForGood(connection, sweep, () => table.delete(connection, id)),
  };
}
