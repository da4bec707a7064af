import type { SessionStore, StoredSession } from '../session.ts';
import { TableOf } from './columns.ts';
import type { Connection } from './connection.ts';
import { removeForGood, type Sweep } from './sweep.ts';
import type { Synchronous } from './synchronous.ts';

const table = new TableOf<StoredSession>('sessions', {
  id: 'plain',
  engagementId: 'plain',
  title: 'plain',
  question: 'plain',
  purpose: 'plain',
  howWeDecide: 'plain',
  heldAt: 'plain',
  place: 'plain',
  code: 'plain',
  linkSecret: 'plain',
  doorOpen: 'boolean',
  epoch: 'plain',
  isExample: 'boolean',
  createdAt: 'plain',
  archivedAt: 'plain',
});

export function sessionStore(connection: Connection, sweep: Sweep): Synchronous<SessionStore> {
  const getBy = (column: 'id' | 'code' | 'link_secret', value: string): StoredSession | null => {
    const row = connection.get(`SELECT ${table.columns} FROM sessions WHERE ${column} = ?`, value);
    return row && table.record(row);
  };
  return {
    create(session) {
      table.insert(connection, session);
    },
    listByEngagement(engagementId) {
      const rows = connection.all(
        `SELECT ${table.columns}, count(participants.id) AS participant_count
         FROM sessions LEFT JOIN participants
           ON participants.session_id = sessions.id AND participants.removed_at IS NULL
         WHERE sessions.engagement_id = ?
         GROUP BY sessions.id ORDER BY sessions.created_at DESC, sessions.id`,
        engagementId,
      );
      return rows.map((row) => ({ ...table.record(row), participantCount: Number(row.participant_count) }));
    },
    get: (id) => getBy('id', id),
    getByCode: (code) => getBy('code', code),
    getByLinkSecret: (linkSecret) => getBy('link_secret', linkSecret),
    update: (id, change) => table.update(connection, id, change),
    delete: (id) => removeForGood(connection, sweep, () => table.delete(connection, id)),
  };
}
