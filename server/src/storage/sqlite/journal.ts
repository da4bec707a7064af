import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { AppendRefusal, Checkpoint, JournalBatch, JournalEntry } from '../journal.ts';
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
  clearPlace(connection, batch);
  for (const [offset, entry] of batch.entries.entries()) {
    putEntry(connection, { sessionId, epoch, seq: batch.firstSeq + offset }, entry);
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
  putEnd(connection, { sessionId, epoch, seq: batch.firstSeq + batch.entries.length - 1 });
  return done();
}

/** An older entry whose number has changed on the disk may stand where the new ones belong. */
function clearPlace(connection: Connection, { sessionId, epoch, firstSeq }: JournalBatch): void {
  connection.run(
    `DELETE FROM journal WHERE session_id = ? AND epoch = ? AND seq >= ?
       AND crc32 IS NOT checksum(bytes, session_id, epoch, seq)`,
    sessionId,
    epoch,
    firstSeq,
  );
}

interface Numbered {
  readonly sessionId: SessionId;
  readonly epoch: number;
  readonly seq: number;
}

export function putEntry(
  connection: Connection,
  { sessionId, epoch, seq }: Numbered,
  entry: JournalEntry,
): void {
  connection.run(
    `INSERT INTO journal (session_id, epoch, seq, participant_id, bytes, crc32, at)
     VALUES (?1, ?2, ?3, ?4, ?5, checksum(?5, ?1, ?2, ?3), ?6)`,
    sessionId,
    epoch,
    seq,
    entry.author,
    entry.bytes,
    entry.at,
  );
}

/** By which it is seen that the last entries of a journal are missing. */
export function putEnd(connection: Connection, { sessionId, epoch, seq }: Numbered): void {
  connection.run(
    `INSERT OR REPLACE INTO journal_ends (session_id, epoch, seq, crc32)
     VALUES (?1, ?2, ?3, checksum(x'', ?1, ?2, ?3))`,
    sessionId,
    epoch,
    seq,
  );
}

export function lastSeq(connection: Connection, sessionId: SessionId, epoch: number): number {
  const end = connection.get(
    'SELECT seq FROM journal_ends WHERE session_id = ? AND epoch = ?',
    sessionId,
    epoch,
  );
  return Number(end?.seq ?? 0);
}

export function writeCheckpoint(connection: Connection, checkpoint: Checkpoint): Appended {
  const { sessionId, epoch } = checkpoint;
  return unlessDiskTrouble<Appended>(
    () =>
      connection.transaction(() => {
        const fence = checkEpoch(connection, sessionId, epoch);
        if (!fence.ok) return fence;
        keepNewestSound(connection, checkpoint);
        putCheckpoint(connection, checkpoint);
        return done();
      }),
    () => refused('not-saved'),
  );
}

/** Of the checkpoints before this one only the newest sound one stays, and with it the entries it does not cover. */
function keepNewestSound(connection: Connection, { sessionId, epoch, uptoSeq }: Checkpoint): void {
  const newest = connection.get(
    `SELECT max(upto_seq) AS upto_seq FROM checkpoints WHERE session_id = ? AND epoch = ? AND upto_seq < ?
       AND crc32 = checksum(bytes, session_id, epoch, upto_seq)`,
    sessionId,
    epoch,
    uptoSeq,
  );
  const covered = (newest?.upto_seq ?? null) as number | null;
  connection.run('DELETE FROM checkpoints WHERE session_id = ? AND upto_seq IS NOT ?', sessionId, covered);
  connection.run('DELETE FROM journal WHERE session_id = ? AND seq <= ?', sessionId, covered);
}

export function putCheckpoint(
  connection: Connection,
  { sessionId, epoch, uptoSeq, bytes }: Checkpoint,
): void {
  connection.run(
    `INSERT OR REPLACE INTO checkpoints (session_id, epoch, upto_seq, bytes, crc32)
     VALUES (?1, ?2, ?3, ?4, checksum(?4, ?1, ?2, ?3))`,
    sessionId,
    epoch,
    uptoSeq,
    bytes,
  );
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
