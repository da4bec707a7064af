import { crc32 } from 'node:zlib';
import { done } from '@heard/shared/failure';
import type { ErasedSession, ErasureStore } from '../erasure.ts';
import type { Connection } from './connection.ts';
import { checkEpoch, putCheckpoint, putEnd, putEntry } from './journal.ts';
import { leaveTraces, type Sweep } from './sweep.ts';
import type { Synchronous } from './synchronous.ts';

export function erasureStore(connection: Connection, sweep: Sweep): Synchronous<ErasureStore> {
  return {
    writersOf(sessionId, participantId) {
      return connection
        .all(
          `SELECT writer FROM writers JOIN sessions ON sessions.id = session_id AND sessions.epoch = writers.epoch
           WHERE session_id = ? AND participant_id = ?`,
          sessionId,
          participantId,
        )
        .map(({ writer }) => Number(writer));
    },
    erase(erased) {
      const erasing = connection.transaction(() => {
        const fence = checkEpoch(connection, erased.sessionId, erased.epoch);
        if (!fence.ok) return fence;
        beginEpoch(connection, erased);
        rewriteSnapshots(connection, erased);
        if (erased.person) forget(connection, erased.person);
        leaveTraces(connection);
        return fence;
      });
      return erasing.ok ? done({ cleaned: sweep() }) : erasing;
    },
  };
}

/** The owners of client ids come along, so that nobody writes under those of somebody else. */
function beginEpoch(connection: Connection, { sessionId, epoch, board, writer }: ErasedSession): void {
  const next = epoch + 1;
  connection.run('UPDATE sessions SET epoch = ? WHERE id = ?', next, sessionId);
  connection.run(
    `INSERT INTO writers SELECT session_id, ?, writer, participant_id FROM writers
     WHERE session_id = ? AND epoch = ?`,
    next,
    sessionId,
    epoch,
  );
  connection.run('INSERT OR IGNORE INTO writers VALUES (?, ?, ?, NULL)', sessionId, next, writer);
  connection.run('DELETE FROM writers WHERE session_id = ? AND epoch < ?', sessionId, next);
  connection.run('DELETE FROM journal WHERE session_id = ?', sessionId);
  connection.run('DELETE FROM checkpoints WHERE session_id = ?', sessionId);
  connection.run('DELETE FROM journal_ends WHERE session_id = ?', sessionId);
  // Twice, so that one damaged row does not lose it.
  const first = { sessionId, epoch: next, seq: 1 };
  putCheckpoint(connection, { ...first, uptoSeq: 1, bytes: board });
  putEntry(connection, first, { author: null, bytes: board, at: 0, newWriters: [] });
  putEnd(connection, first);
}

function rewriteSnapshots(connection: Connection, { sessionId, snapshots, unreadable }: ErasedSession): void {
  for (const { id, counts, state } of snapshots) {
    connection.run(
      'UPDATE snapshots SET state = ?, crc32 = ?, counts = ? WHERE id = ? AND session_id = ?',
      state,
      crc32(state),
      JSON.stringify(counts),
      id,
      sessionId,
    );
  }
  for (const id of unreadable) {
    connection.run('DELETE FROM snapshots WHERE id = ? AND session_id = ?', id, sessionId);
  }
}

/** The row stays, because client ids lead to it; the device it came with is known no more. */
function forget(connection: Connection, { id, at }: NonNullable<ErasedSession['person']>): void {
  connection.run(
    `UPDATE participants SET name = '', organisation = '', show_as = 'none', device_hash = 'erased ' || id,
       removed_at = coalesce(removed_at, ?) WHERE id = ?`,
    at,
    id,
  );
  connection.run("UPDATE snapshots SET by_name = '', label = '' WHERE by_participant_id = ?", id);
  connection.run("UPDATE imports SET by_name = '', file_name = '' WHERE by_participant_id = ?", id);
}
