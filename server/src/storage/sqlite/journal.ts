import { crc32 } from 'node:zlib';
import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { AppendRefusal, Author, Checkpoint, JournalBatch, StoredBoard } from '../journal.ts';
import type { Connection } from './connection.ts';
import { isDiskTrouble } from './errors.ts';

type Appended = Outcome<undefined, AppendRefusal>;

/**
 * Appends batches of many boards in one transaction with one fsync. A board that is gone or was replaced is
 * refused alone; a failing disk refuses them all. When this returns, every batch answered with `ok` is on disk.
 */
export function appendAll(connection: Connection, batches: readonly JournalBatch[]): Appended[] {
  return unlessDiskTrouble(
    () => connection.transaction(() => batches.map((batch) => appendOne(connection, batch))),
    () => batches.map(() => refused('not-saved')),
  );
}

function appendOne(connection: Connection, batch: JournalBatch): Appended {
  const { sessionId, epoch } = batch;
  const fence = checkEpoch(connection, sessionId, epoch);
  if (!fence.ok) return fence;
  for (const [offset, entry] of batch.entries.entries()) {
    connection.run(
      'INSERT INTO journal (session_id, epoch, seq, participant_id, bytes, crc32, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      sessionId,
      epoch,
      batch.firstSeq + offset,
      entry.author,
      entry.bytes,
      crc32(entry.bytes),
      entry.at,
    );
    for (const writer of entry.newWriters) {
      connection.run(
        'INSERT OR IGNORE INTO writers VALUES (?, ?, ?, ?)',
        sessionId,
        epoch,
        writer,
        entry.author,
      );
    }
  }
  return done();
}

export function writeCheckpoint(connection: Connection, checkpoint: Checkpoint): Appended {
  const { sessionId, epoch, uptoSeq, bytes } = checkpoint;
  return unlessDiskTrouble<Appended>(
    () =>
      connection.transaction(() => {
        const fence = checkEpoch(connection, sessionId, epoch);
        if (!fence.ok) return fence;
        connection.run(
          'INSERT OR REPLACE INTO checkpoints (session_id, epoch, upto_seq, bytes, crc32) VALUES (?, ?, ?, ?, ?)',
          sessionId,
          epoch,
          uptoSeq,
          bytes,
          crc32(bytes),
        );
        connection.run(
          'DELETE FROM journal WHERE session_id = ? AND epoch = ? AND seq <= ?',
          sessionId,
          epoch,
          uptoSeq,
        );
        return done();
      }),
    () => refused('not-saved'),
  );
}

export function loadBoard(
  connection: Connection,
  sessionId: SessionId,
): Outcome<StoredBoard, 'session-gone' | 'board-unreadable'> {
  const session = connection.get('SELECT epoch FROM sessions WHERE id = ?', sessionId);
  if (!session) return refused('session-gone');
  const epoch = Number(session.epoch);
  const checkpoint = connection.get(
    'SELECT upto_seq, bytes, crc32 FROM checkpoints WHERE session_id = ? AND epoch = ?',
    sessionId,
    epoch,
  );
  const rows = connection.all(
    'SELECT seq, bytes, crc32 FROM journal WHERE session_id = ? AND epoch = ? ORDER BY seq',
    sessionId,
    epoch,
  );
  const afterCheckpoint = checkpoint ? Number(checkpoint.upto_seq) + 1 : 1;
  const inOrder = rows.every((row, offset) => row.seq === afterCheckpoint + offset);
  const sound = (row: Record<string, unknown>) => crc32(row.bytes as Uint8Array) === row.crc32;
  if (!inOrder || !rows.every(sound) || (checkpoint && !sound(checkpoint)))
    return refused('board-unreadable');
  return done({
    epoch,
    checkpoint: checkpoint ? (checkpoint.bytes as Uint8Array) : null,
    updates: rows.map((row) => row.bytes as Uint8Array),
    nextSeq: afterCheckpoint + rows.length,
    writers: loadWriters(connection, sessionId, epoch),
  });
}

function loadWriters(connection: Connection, sessionId: SessionId, epoch: number): StoredBoard['writers'] {
  return connection
    .all('SELECT writer, participant_id FROM writers WHERE session_id = ? AND epoch = ?', sessionId, epoch)
    .map((row) => ({ writer: Number(row.writer), author: row.participant_id as Author }));
}

/** A board that was replaced must not take what was written for the one before. */
function checkEpoch(connection: Connection, sessionId: SessionId, epoch: number): Appended {
  const session = connection.get('SELECT epoch FROM sessions WHERE id = ?', sessionId);
  if (!session) return refused('session-gone');
  return session.epoch === epoch ? done() : refused('epoch-over');
}

function unlessDiskTrouble<Result>(act: () => Result, otherwise: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (isDiskTrouble(error)) return otherwise();
    throw error;
  }
}
