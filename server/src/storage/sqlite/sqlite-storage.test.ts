import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { done, refused } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngagement, aParticipant, aSession } from '../example-records.ts';
import type { JournalBatch } from '../journal.ts';
import { storageContract } from '../storage.contract.ts';
import type { Storage } from '../storage.ts';
import { backUp } from './back-up.ts';
import { openDatabase } from './database.ts';
import { isNetworkFileSystem } from './folder.ts';
import { openSqliteStorage } from './sqlite-storage.ts';

async function open(folder: string): Promise<Storage> {
  const opened = await openSqliteStorage(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.storage;
}

storageContract('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heard-storage-'));
  return { open: () => open(folder), remove: () => rm(folder, { recursive: true }) };
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-folder-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made when it is missing', async () => {
    const storage = await open(join(folder, 'new', 'data'));
    await storage.close();
    expect(statSync(join(folder, 'new', 'data', 'heard.sqlite')).isFile()).toBe(true);
  });

  it('belongs to one server, and to the next once that has closed', async () => {
    const storage = await open(folder);
    expect(await openSqliteStorage(folder)).toEqual({ ok: false, refusal: 'folder-in-use' });
    await storage.close();
    await (await open(folder)).close();
  });

  it('of a newer version is refused and left as it is', async () => {
    await (await open(folder)).close();
    const database = new DatabaseSync(join(folder, 'heard.sqlite'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    const before = readFileSync(join(folder, 'heard.sqlite'));
    expect(await openSqliteStorage(folder)).toEqual({ ok: false, refusal: 'folder-newer' });
    expect(readFileSync(join(folder, 'heard.sqlite'))).toEqual(before);
  });

  it.skipIf(process.getuid?.() === 0)('that cannot be written is refused', async () => {
    chmodSync(folder, 0o500);
    expect(await openSqliteStorage(folder)).toEqual({ ok: false, refusal: 'folder-unwritable' });
    chmodSync(folder, 0o700);
  });

  it('that is a file is refused', async () => {
    await (await open(folder)).close();
    const refusal = await openSqliteStorage(join(folder, 'heard.sqlite'));
    expect(refusal).toEqual({ ok: false, refusal: 'folder-unwritable' });
  });

  it('on another machine is told from a local one', () => {
    expect(isNetworkFileSystem(0x6969)).toBe(true);
    expect(isNetworkFileSystem(0xef53)).toBe(false);
  });

  it('holds no trace of a deleted session', async () => {
    const canary = 'CANARY-7b1e';
    const storage = await open(folder);
    const engagement = anEngagement();
    await storage.engagements.create(engagement);
    const session = aSession(engagement.id);
    await storage.sessions.create(session);
    await storage.participants.create(aParticipant(session.id, { name: canary }));
    expect(filesHolding(folder, canary)).not.toEqual([]);
    await storage.sessions.delete(session.id);
    expect(filesHolding(folder, canary)).toEqual([]);
    await storage.close();
  });

  it('can be backed up while it is open', async () => {
    const storage = await open(folder);
    await storage.organiser.setOrganiserKeyHash('kept');
    const copies = join(folder, 'copies');
    mkdirSync(copies);
    expect(await backUp(folder, join(copies, 'heard.sqlite'))).toBe('backed-up');
    expect(await backUp(folder, join(copies, 'heard.sqlite'))).toBe('file-exists');
    expect(await backUp(copies, join(copies, 'more', 'heard.sqlite')).catch(() => 'failed')).toBe('failed');
    expect(await backUp(join(copies, 'nothing'), join(folder, 'copy.sqlite'))).toBe('no-data');
    await storage.close();
    const copy = await open(copies);
    expect(await copy.organiser.getOrganiserKeyHash()).toBe('kept');
    await copy.close();
  });
});

function filesHolding(folder: string, text: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));
}

describe('the journal on a real database', () => {
  let folder: string;
  let opened: Extract<ReturnType<typeof openDatabase>, { ok: true }>;
  let batch: (firstSeq: number, bytes: Uint8Array) => JournalBatch;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'heard-journal-'));
    const database = openDatabase(folder);
    if (!database.ok) throw new Error(database.refusal);
    opened = database;
    const engagement = anEngagement();
    opened.database.engagements.create(engagement);
    const session = aSession(engagement.id);
    opened.database.sessions.create(session);
    batch = (firstSeq, bytes) => ({
      sessionId: session.id,
      epoch: 1,
      firstSeq,
      entries: [{ author: null, bytes, at: 1, newWriters: [] }],
    });
  });
  afterEach(async () => {
    opened.database.whole.close();
    await rm(folder, { recursive: true });
  });

  it('answers a full disk with a refusal that leaves nothing behind, and goes on when there is room', () => {
    const { journal } = opened.database;
    const { sessionId } = batch(1, Uint8Array.of(1));
    const pages = Number(opened.connection.get('PRAGMA page_count')?.page_count);
    opened.connection.database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const large = batch(2, new Uint8Array(100_000));
    expect(journal.appendAll([batch(1, Uint8Array.of(1)), large])).toEqual([
      refused('not-saved'),
      refused('not-saved'),
    ]);
    expect(journal.load(sessionId)).toMatchObject({ value: { updates: [] } });
    opened.connection.database.exec('PRAGMA max_page_count = 1000000');
    expect(journal.appendAll([batch(1, Uint8Array.of(1)), large])).toEqual([done(), done()]);
  });

  const damage = (table: 'journal' | 'checkpoints', seq: number) => {
    const column = table === 'journal' ? 'seq' : 'upto_seq';
    opened.connection.run(`UPDATE ${table} SET bytes = x'010203FF' WHERE ${column} = ?`, seq);
    expect(opened.connection.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  };
  const write = (...seqs: number[]) => {
    const batches = seqs.map((seq) => batch(seq, Uint8Array.of(seq)));
    expect(opened.database.journal.appendAll(batches)).toEqual(seqs.map(() => done()));
  };
  const checkpoint = (uptoSeq: number) => {
    const { sessionId } = batch(1, Uint8Array.of(1));
    const bytes = Uint8Array.of(100 + uptoSeq);
    expect(opened.database.journal.writeCheckpoint({ sessionId, epoch: 1, uptoSeq, bytes })).toEqual(done());
    return bytes;
  };

  it('names damage that SQLite itself does not see, and gives the rest', () => {
    const { journal } = opened.database;
    write(1, 2, 3);
    damage('journal', 2);
    expect(journal.load(batch(1, Uint8Array.of(1)).sessionId)).toMatchObject({
      value: {
        updates: [Uint8Array.of(1), Uint8Array.of(3)],
        damage: [{ what: 'entry', seq: 2 }],
        nextSeq: 4,
      },
    });
  });

  it('loses nothing with a damaged checkpoint, because the one before and its entries are still there', () => {
    const { journal } = opened.database;
    const { sessionId } = batch(1, Uint8Array.of(1));
    write(1, 2);
    const older = checkpoint(2);
    write(3, 4);
    const newer = checkpoint(3);
    expect(journal.load(sessionId)).toMatchObject({
      value: { checkpoint: newer, updates: [Uint8Array.of(4)], damage: [] },
    });
    damage('checkpoints', 3);
    expect(journal.load(sessionId)).toMatchObject({
      value: {
        checkpoint: older,
        updates: [Uint8Array.of(3), Uint8Array.of(4)],
        damage: [{ what: 'checkpoint', seq: 3 }],
        nextSeq: 5,
      },
    });
  });

  it('never gives an empty board in place of one of which nothing can be read', () => {
    const { journal } = opened.database;
    write(1);
    damage('journal', 1);
    expect(journal.load(batch(1, Uint8Array.of(1)).sessionId)).toEqual(refused('board-unreadable'));
  });

  it('keeps two checkpoints and the entries since the older, and no more', () => {
    const { sessionId } = batch(1, Uint8Array.of(1));
    for (let seq = 1; seq <= 6; seq++) {
      write(seq);
      checkpoint(seq);
    }
    const rows = (table: string, column: string) =>
      opened.connection.all(`SELECT ${column} AS seq FROM ${table} WHERE session_id = ?`, sessionId);
    expect(rows('checkpoints', 'upto_seq').map(({ seq }) => seq)).toEqual([5, 6]);
    expect(rows('journal', 'seq').map(({ seq }) => seq)).toEqual([6]);
  });

  it('finds out whether the disk takes something, and leaves nothing of it', () => {
    const { journal } = opened.database;
    expect(journal.probe()).toBe(true);
    const pages = Number(opened.connection.get('PRAGMA page_count')?.page_count);
    const free = Number(opened.connection.get('PRAGMA freelist_count')?.freelist_count);
    opened.connection.database.exec('VACUUM');
    opened.connection.database.exec(`PRAGMA max_page_count = ${pages - free}`);
    expect(journal.probe()).toBe(false);
    opened.connection.database.exec('PRAGMA max_page_count = 1000000');
    expect(journal.probe()).toBe(true);
    expect(opened.connection.get('SELECT count(*) AS rows FROM probe')).toEqual({ rows: 0 });
  });

  it('keeps the old checkpoint and journal when a new checkpoint does not fit on the disk', () => {
    const { journal } = opened.database;
    const { sessionId } = batch(1, Uint8Array.of(1));
    journal.appendAll([batch(1, Uint8Array.of(1, 2, 3))]);
    const pages = Number(opened.connection.get('PRAGMA page_count')?.page_count);
    opened.connection.database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = { sessionId, epoch: 1, uptoSeq: 1, bytes: new Uint8Array(100_000) };
    expect(journal.writeCheckpoint(large)).toEqual(refused('not-saved'));
    expect(journal.load(sessionId)).toMatchObject({ value: { checkpoint: null, nextSeq: 2 } });
  });
});
