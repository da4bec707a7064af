import { crc32 } from 'node:zlib';
import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { AppendRefusal, Author, Checkpoint, JournalBatch, StoredBoard } from '../journal.ts';
import type { Connection } from './connection.ts';
import { isDamage, isDiskTrouble } from './errors.ts';

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
  const { sessionId, epoch } = checkpoint;
  return unlessDiskTrouble<Appended>(
    () =>
      connection.transaction(() => {
        const fence = checkEpoch(connection, sessionId, epoch);
        if (!fence.ok) return fence;
        keepNewest(connection, checkpoint);
        putCheckpoint(connection, checkpoint);
        return done();
      }),
    () => refused('not-saved'),
  );
}

/** Of the checkpoints before this one only the newest stays, and with it the entries it does not cover. */
function keepNewest(connection: Connection, { sessionId, epoch }: Checkpoint): void {
  const newest = connection.get(
    'SELECT max(upto_seq) AS upto_seq FROM checkpoints WHERE session_id = ? AND epoch = ?',
    sessionId,
    epoch,
  );
  if (newest?.upto_seq == null) return;
  const uptoSeq = Number(newest.upto_seq);
  const board = [sessionId, epoch, uptoSeq] as const;
  connection.run('DELETE FROM checkpoints WHERE session_id = ? AND epoch = ? AND upto_seq < ?', ...board);
  connection.run('DELETE FROM journal WHERE session_id = ? AND epoch = ? AND seq <= ?', ...board);
}

function putCheckpoint(connection: Connection, { sessionId, epoch, uptoSeq, bytes }: Checkpoint): void {
  const sum = crc32(bytes);
  connection.run(
    'INSERT OR REPLACE INTO checkpoints (session_id, epoch, upto_seq, bytes, crc32) VALUES (?, ?, ?, ?, ?)',
    sessionId,
    epoch,
    uptoSeq,
    bytes,
    sum,
  );
}

export function loadBoard(
  connection: Connection,
  sessionId: SessionId,
): Outcome<StoredBoard, 'session-gone' | 'board-unreadable'> {
  const session = connection.get('SELECT epoch FROM sessions WHERE id = ?', sessionId);
  if (!session) return refused('session-gone');
  const epoch = Number(session.epoch);
  try {
    const board = readBoard(connection, sessionId, epoch);
    // Nothing left of something: no board must come in its place.
    const isLost = board.damage.length > 0 && board.checkpoint === null && board.updates.length === 0;
    return isLost ? refused('board-unreadable') : done({ epoch, ...board });
  } catch (error) {
    if (isDamage(error)) return refused('board-unreadable');
    throw error;
  }
}

function readBoard(connection: Connection, sessionId: SessionId, epoch: number): Omit<StoredBoard, 'epoch'> {
  const checkpoints = connection.all(
    'SELECT upto_seq, bytes, crc32 FROM checkpoints WHERE session_id = ? AND epoch = ? ORDER BY upto_seq DESC',
    sessionId,
    epoch,
  );
  const sound = checkpoints.find(isSound);
  const damagedCheckpoints = sound ? checkpoints.slice(0, checkpoints.indexOf(sound)) : checkpoints;
  const covered = sound ? Number(sound.upto_seq) : 0;
  const rows = connection.all(
    'SELECT seq, bytes, crc32 FROM journal WHERE session_id = ? AND epoch = ? AND seq > ? ORDER BY seq',
    sessionId,
    epoch,
    covered,
  );
  const soundRows = rows.filter(isSound);
  const kept = new Set(soundRows.map(({ seq }) => Number(seq)));
  const last = Math.max(
    covered,
    ...checkpoints.map(({ upto_seq }) => Number(upto_seq)),
    ...rows.map(({ seq }) => Number(seq)),
  );
  const missing = Array.from({ length: last - covered }, (_, place) => covered + 1 + place).filter(
    (seq) => !kept.has(seq),
  );
  return {
    checkpoint: sound ? (sound.bytes as Uint8Array) : null,
    updates: soundRows.map(({ bytes }) => bytes as Uint8Array),
    damage: [
      ...damagedCheckpoints.map(({ upto_seq }) => ({ what: 'checkpoint', seq: Number(upto_seq) }) as const),
      ...missing.map((seq) => ({ what: 'entry', seq }) as const),
    ],
    nextSeq: last + 1,
    writers: loadWriters(connection, sessionId, epoch),
  };
}

function isSound({ bytes, crc32: sum }: Record<string, unknown>): boolean {
  return crc32(bytes as Uint8Array) === sum;
}

/** As much as a commit usually writes, so that room for a single byte is not taken for room. */
const filling = new Uint8Array(16 * 1024);

export function probe(connection: Connection): boolean {
  return unlessDiskTrouble(
    () => {
      connection.transaction(() => {
        connection.run('INSERT OR REPLACE INTO probe VALUES (1, ?)', filling);
        connection.run('DELETE FROM probe');
      });
      return true;
    },
    () => false,
  );
}

function loadWriters(connection: Connection, sessionId: SessionId, epoch: number): StoredBoard['writers'] {
  return connection
    .all('SELECT writer, participant_id FROM writers WHERE session_id = ? AND epoch = ?', sessionId, epoch)
    .map((row) => ({ writer: Number(row.writer), author: row.participant_id as Author }));
}

/** A board that was replaced must not take what was written for the one before. */
export function checkEpoch(
  connection: Connection,
  sessionId: SessionId,
  epoch: number,
): Outcome<undefined, 'session-gone' | 'epoch-over'> {
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
