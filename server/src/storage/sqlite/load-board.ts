import { done, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { Author, StoredBoard } from '../journal.ts';
import type { Connection } from './connection.ts';
import { isDamage } from './errors.ts';

/** One board in the epoch of its session: what was written for another place is not sound here. */
interface Place {
  readonly connection: Connection;
  readonly sessionId: SessionId;
  readonly epoch: number;
}

/** A checkpoint or an entry; without bytes when it is damaged, and its number may then be anything. */
interface Kept {
  readonly seq: number;
  readonly bytes: Uint8Array | null;
}

interface Sound extends Kept {
  readonly bytes: Uint8Array;
}

const isSound = (row: Kept): row is Sound => row.bytes !== null;

export function loadBoard(
  connection: Connection,
  sessionId: SessionId,
): Outcome<StoredBoard, 'session-gone' | 'board-unreadable'> {
  try {
    const session = connection.get(
      'SELECT CAST(epoch AS REAL) AS epoch FROM sessions WHERE id = ?',
      sessionId,
    );
    if (!session) return refused('session-gone');
    const board = readBoard({ connection, sessionId, epoch: Number(session.epoch) });
    return board ? done(board) : refused('board-unreadable');
  } catch (error) {
    if (isDamage(error)) return refused('board-unreadable');
    throw error;
  }
}

/** Null when what is left cannot be taken for the board. */
function readBoard(place: Place): StoredBoard | null {
  const checkpoints = readCheckpoints(place);
  const newest = checkpoints.find(isSound);
  const covered = newest?.seq ?? 0;
  const rows = readEntries(place, covered);
  const entries = rows.filter(isSound);
  const isNew = checkpoints.length === 0 && rows.length === 0;
  const end = readEnd(place, isNew ? 0 : null);
  // Where the end cannot be read there may have been one more entry.
  const last = end ?? (entries.at(-1)?.seq ?? covered) + 1;
  const missing = missingOf(entries, covered, last);
  const isAll = newest !== undefined || last === 0 || beginsTheBoard(checkpoints.length > 0 ? entries : rows);
  if (!isAll || (end === null && entries.length < rows.length)) return null;
  return {
    epoch: place.epoch,
    checkpoint: newest?.bytes ?? null,
    updates: entries.map(({ bytes }) => bytes),
    damage: [
      ...checkpoints.filter((row) => !isSound(row)).map(({ seq }) => ({ what: 'checkpoint', seq }) as const),
      ...missing.map((seq) => ({ what: 'entry', seq }) as const),
    ],
    nextSeq: last + 1,
    writers: readWriters(place),
  };
}

/**
 * Without a sound checkpoint, a journal is the board only from entry 1 on: what is left behind a checkpoint or an
 * erasure may be next to nothing of it. Where there never was a checkpoint, a first entry that is damaged is only one
 * that is missing.
 */
function beginsTheBoard(rows: readonly Kept[]): boolean {
  return rows.some(({ seq }) => seq === 1) && rows.some(isSound);
}

/** Newest first. */
function readCheckpoints({ connection, sessionId, epoch }: Place): Kept[] {
  const rows = connection.all(
    `SELECT CAST(upto_seq AS REAL) AS seq,
       iif(epoch = ?2 AND crc32 = checksum(bytes, session_id, epoch, upto_seq), bytes, NULL) AS bytes
     FROM checkpoints WHERE session_id = ?1 ORDER BY upto_seq DESC`,
    sessionId,
    epoch,
  );
  return rows as unknown as Kept[];
}

/** In order, behind those that a checkpoint covers. */
function readEntries({ connection, sessionId, epoch }: Place, covered: number): Kept[] {
  const rows = connection.all(
    `SELECT CAST(seq AS REAL) AS seq,
       iif(epoch = ?2 AND crc32 = checksum(bytes, session_id, epoch, seq), bytes, NULL) AS bytes
     FROM journal WHERE session_id = ?1 AND seq > ?3 ORDER BY epoch, seq`,
    sessionId,
    epoch,
    covered,
  );
  return rows as unknown as Kept[];
}

/** The number of the last entry that was written; null when it is damaged. */
function readEnd({ connection, sessionId, epoch }: Place, without: 0 | null): number | null {
  const end = connection.get(
    `SELECT iif(epoch = ?2 AND crc32 = checksum(x'', session_id, epoch, seq), seq, NULL) AS seq
     FROM journal_ends WHERE session_id = ?1`,
    sessionId,
    epoch,
  );
  return end ? (end.seq as number | null) : without;
}

/** The numbers between the checkpoint and the end under which there is nothing sound. */
function missingOf(entries: readonly Sound[], covered: number, last: number): number[] {
  const found = new Set(entries.map(({ seq }) => seq));
  return Array.from({ length: Math.max(0, last - covered) }, (_, place) => covered + 1 + place).filter(
    (seq) => !found.has(seq),
  );
}

function readWriters({ connection, sessionId, epoch }: Place): StoredBoard['writers'] {
  return connection
    .all('SELECT writer, participant_id FROM writers WHERE session_id = ? AND epoch = ?', sessionId, epoch)
    .map((row) => ({ writer: Number(row.writer), author: row.participant_id as Author }));
}
