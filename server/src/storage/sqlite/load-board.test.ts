import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { done, refused } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngagement, anEntry, aSession } from '../example-records.ts';
import type { StoredSession } from '../session.ts';
import { openDatabase } from './database.ts';
import { databaseFile } from './folder.ts';
import { migrations } from './migrations.ts';

type Opened = Extract<ReturnType<typeof openDatabase>, { ok: true }>;

let folder: string;
let opened: Opened;
let session: StoredSession;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-load-'));
  open();
  const engagement = anEngagement();
  session = aSession(engagement.id);
  opened.database.engagements.create(engagement);
  opened.database.sessions.create(session);
});
afterEach(async () => {
  opened.database.whole.close();
  await rm(folder, { recursive: true });
});

function open(): void {
  const database = openDatabase(folder);
  if (!database.ok) throw new Error(database.refusal);
  opened = database;
}

function write(...seqs: number[]): void {
  for (const seq of seqs) {
    const batch = { sessionId: session.id, epoch: session.epoch, firstSeq: seq, entries: [anEntry(seq)] };
    expect(opened.database.journal.appendAll([batch])).toEqual([done()]);
  }
}

/** Its bytes are a hundred more than its number. */
function checkpoint(uptoSeq: number): void {
  const { id: sessionId, epoch } = session;
  const bytes = Uint8Array.of(100 + uptoSeq);
  expect(opened.database.journal.writeCheckpoint({ sessionId, epoch, uptoSeq, bytes })).toEqual(done());
}

function damage(sql: string): void {
  opened.connection.database.exec('PRAGMA foreign_keys = OFF');
  expect(opened.connection.run(sql)).toBe(1);
}

const load = () => opened.database.journal.load(session.id);
const entries = (...seqs: number[]) => seqs.map((seq) => Uint8Array.of(seq));

describe('numbers that have changed on the disk (R5)', () => {
  it.each([
    ['a low one', 'seq = 7'],
    ['one larger than those of JavaScript', 'seq = 0x4000000000000000'],
    ['a negative one', 'seq = -3'],
    ['another epoch', 'epoch = 4'],
  ])('of an entry are named, and the rest is given: %s', (_what, change) => {
    write(1, 2, 3);
    damage(`UPDATE journal SET ${change} WHERE seq = 2`);
    expect(load()).toMatchObject({
      value: { updates: entries(1, 3), damage: [{ what: 'entry', seq: 2 }], nextSeq: 4 },
    });
  });

  it('of an entry are not in the way of the next', () => {
    write(1, 2, 3);
    damage('UPDATE journal SET seq = 4 WHERE seq = 2');
    write(4);
    expect(load()).toMatchObject({ value: { updates: entries(1, 3, 4), damage: [{ seq: 2 }] } });
  });

  it('of the last entry are named as well, and so is an entry that is gone', () => {
    write(1, 2, 3);
    damage("UPDATE journal SET session_id = 'another' WHERE seq = 3");
    expect(load()).toMatchObject({
      value: { updates: entries(1, 2), damage: [{ what: 'entry', seq: 3 }], nextSeq: 4 },
    });
    write(4);
    expect(load()).toMatchObject({ value: { updates: entries(1, 2, 4), nextSeq: 5 } });
  });

  it('of a checkpoint skip no entry', () => {
    write(1, 2, 3, 4, 5, 6, 7);
    checkpoint(2);
    damage('UPDATE checkpoints SET upto_seq = 6');
    expect(load()).toMatchObject({
      value: {
        checkpoint: null,
        updates: entries(1, 2, 3, 4, 5, 6, 7),
        damage: [{ what: 'checkpoint', seq: 6 }],
      },
    });
  });

  it('of the end of the journal lose nothing, and say that something may be missing', () => {
    write(1, 2);
    damage('UPDATE journal_ends SET seq = 900');
    expect(load()).toMatchObject({
      value: { updates: entries(1, 2), damage: [{ what: 'entry', seq: 3 }], nextSeq: 4 },
    });
    write(4);
    expect(load()).toMatchObject({ value: { updates: entries(1, 2, 4), nextSeq: 5 } });
  });

  it('of the epoch of a session never give an empty board', () => {
    write(1, 2);
    checkpoint(2);
    for (const epoch of ['3', '0x4000000000000000']) {
      damage(`UPDATE sessions SET epoch = ${epoch}`);
      expect(load()).toEqual(refused('board-unreadable'));
    }
  });
});

it('a journal of more entries than a call can have arguments is loaded', () => {
  write(1);
  opened.connection.database.exec(`
    WITH RECURSIVE later (seq) AS (VALUES (2) UNION ALL SELECT seq + 1 FROM later WHERE seq < 150000)
    INSERT INTO journal SELECT session_id, epoch, later.seq, NULL, bytes, checksum(bytes, session_id, epoch, later.seq), at
    FROM journal CROSS JOIN later;
    UPDATE journal_ends SET seq = 150000, crc32 = checksum(x'', session_id, epoch, 150000);
  `);
  expect(load()).toMatchObject({ value: { damage: [], nextSeq: 150_001 } });
});

describe('two checkpoints, of which one is damaged', () => {
  it('are not written over as if both were sound', () => {
    write(1, 2);
    checkpoint(2);
    write(3, 4);
    checkpoint(4);
    damage("UPDATE checkpoints SET bytes = x'00' WHERE upto_seq = 4");
    checkpoint(4);
    damage("UPDATE checkpoints SET bytes = x'00' WHERE upto_seq = 4");
    expect(load()).toMatchObject({
      value: {
        checkpoint: Uint8Array.of(102),
        updates: entries(3, 4),
        damage: [{ what: 'checkpoint', seq: 4 }],
      },
    });
    write(5);
    checkpoint(5);
    expect(load()).toMatchObject({ value: { checkpoint: Uint8Array.of(105), updates: [], damage: [] } });
    damage("UPDATE checkpoints SET bytes = x'00' WHERE upto_seq = 5");
    expect(load()).toMatchObject({ value: { checkpoint: Uint8Array.of(102), updates: entries(3, 4, 5) } });
  });

  it('do not become one when the same entries are covered again', () => {
    write(1, 2);
    checkpoint(2);
    checkpoint(2);
    damage("UPDATE checkpoints SET bytes = x'00'");
    expect(load()).toMatchObject({ value: { checkpoint: null, updates: entries(1, 2) } });
  });
});

describe('a board of which only the end is left (R2)', () => {
  it('behind a checkpoint is not opened in its place', () => {
    write(1, 2);
    checkpoint(2);
    write(3);
    checkpoint(3);
    write(4);
    damage("UPDATE checkpoints SET bytes = x'00' WHERE upto_seq = 2");
    damage("UPDATE checkpoints SET bytes = x'00' WHERE upto_seq = 3");
    expect(load()).toEqual(refused('board-unreadable'));
    expect(opened.connection.run('DELETE FROM checkpoints')).toBe(2);
    expect(load()).toEqual(refused('board-unreadable'));
  });

  it('after an erasure is not either, and takes more than one damaged row', () => {
    write(1, 2);
    const erased = { sessionId: session.id, epoch: 1, board: Uint8Array.of(9), writer: 8 };
    expect(
      opened.database.erasures.erase({ ...erased, snapshots: [], unreadable: [], person: null }),
    ).toMatchObject({ ok: true });
    session = { ...session, epoch: 2 };
    write(2);
    damage("UPDATE checkpoints SET bytes = x'00'");
    expect(load()).toMatchObject({
      value: { checkpoint: null, updates: entries(9, 2), damage: [{ what: 'checkpoint', seq: 1 }] },
    });
    damage("UPDATE journal SET bytes = x'00' WHERE seq = 1");
    expect(load()).toEqual(refused('board-unreadable'));
  });

  it('is opened with what others wrote where it was never compacted and its first entry is damaged (R5)', () => {
    write(1, 2, 3);
    damage("UPDATE journal SET bytes = x'00' WHERE seq = 1");
    expect(load()).toMatchObject({ value: { updates: entries(2, 3), damage: [{ what: 'entry', seq: 1 }] } });
  });
});

describe('a board that an earlier version has written', () => {
  it('opens as it was, and what was damaged is still damaged', () => {
    opened.database.whole.close();
    const earlier = new DatabaseSync(join(folder, databaseFile));
    earlier.exec(`
      DROP TABLE checkpoints; DROP TABLE journal_ends;
      ${migrations[1]?.match(/CREATE TABLE checkpoints \([^;]*;/)?.[0]}
      PRAGMA user_version = 3;
    `);
    const summed = (seq: number, sum: number) => [session.id, seq, Uint8Array.of(seq), sum] as const;
    for (const seq of [1, 2, 3, 4])
      earlier
        .prepare('INSERT INTO journal VALUES (?, 1, ?, NULL, ?, ?, 0)')
        .run(...summed(seq, seq === 3 ? 7 : crc32(Uint8Array.of(seq))));
    for (const seq of [1, 4])
      earlier
        .prepare('INSERT INTO checkpoints VALUES (?, 1, ?, ?, ?)')
        .run(...summed(seq, seq === 4 ? 7 : crc32(Uint8Array.of(seq))));
    earlier.close();
    open();
    expect(load()).toEqual(
      done({
        epoch: 1,
        checkpoint: Uint8Array.of(1),
        updates: entries(2, 4),
        damage: [
          { what: 'checkpoint', seq: 4 },
          { what: 'entry', seq: 3 },
        ],
        nextSeq: 5,
        writers: [],
      }),
    );
  });
});
