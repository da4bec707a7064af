import type { SessionId } from '@heard/shared/id';
import type { ParticipantStore, StoredParticipant } from '../participant.ts';
import type { SessionStore } from '../session.ts';
import { TableOf } from './columns.ts';
import type { Connection } from './connection.ts';
import type { Synchronous } from './synchronous.ts';

const table = new TableOf<StoredParticipant>('participants', {
  id: 'plain',
  sessionId: 'plain',
  authorId: 'plain',
  deviceHash: 'plain',
  name: 'plain',
  organisation: 'plain',
  showAs: 'plain',
  role: 'plain',
  colour: 'plain',
  joinedAt: 'plain',
  removedAt: 'plain',
});

export function participantStore(
  connection: Connection,
  sessions: Pick<Synchronous<SessionStore>, 'get'>,
): Synchronous<ParticipantStore> {
  const getByDevice = (sessionId: SessionId, deviceHash: string): StoredParticipant | null => {
    const row = connection.get(
      `SELECT ${table.columns} FROM participants WHERE session_id = ? AND device_hash = ?`,
      sessionId,
      deviceHash,
    );
    return row && table.record(row);
  };
  const create = (participant: StoredParticipant): StoredParticipant => {
    table.insert(connection, participant, { keepExisting: true });
    const stored = getByDevice(participant.sessionId, participant.deviceHash);
    if (!stored) throw new Error('A participant id was used twice.');
    return stored;
  };
  const count = (sessionId: SessionId) => countPeople(connection, sessionId);
  return {
    create,
    createWithin(participant, most) {
      const { sessionId, deviceHash } = participant;
      return getByDevice(sessionId, deviceHash) ?? (count(sessionId) < most ? create(participant) : null);
    },
    get(id) {
      const row = connection.get(`SELECT ${table.columns} FROM participants WHERE id = ?`, id);
      return row && table.record(row);
    },
    listBySession(sessionId) {
      return connection
        .all(
          `SELECT ${table.columns} FROM participants WHERE session_id = ? ORDER BY joined_at, id`,
          sessionId,
        )
        .map((row) => table.record(row));
    },
    getByDevice,
    getWithSession(sessionId, deviceHash) {
      const session = sessions.get(sessionId);
      return session && { session, person: getByDevice(sessionId, deviceHash) };
    },
    update: (id, change) => table.update(connection, id, change),
    count,
  };
}

function countPeople(connection: Connection, sessionId: SessionId): number {
  const row = connection.get(
    'SELECT count(*) AS people FROM participants WHERE session_id = ? AND removed_at IS NULL',
    sessionId,
  );
  return Number(row?.people);
}
