import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { done } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngagement, aSession } from '../example-records.ts';
import type { JournalBatch } from '../journal.ts';
import type { StoredSession } from '../session.ts';
import { openDatabase } from './database.ts';
import { databaseFile } from './folder.ts';

const canary = 'CANARY-7b1e';
type Opened = Extract<ReturnType<typeof openDatabase>, { ok: true }>;

let folder: string;
let opened: Opened;
let erasable: StoredSession;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-erasure-'));
  open();
  const engagement = anEngagement();
  opened.database.engagements.create(engagement);
  const sessions = [aSession(engagement.id), aSession(engagement.id), aSession(engagement.id)] as const;
  erasable = sessions[1];
  for (const session of sessions) opened.database.sessions.create(session);
  fill(sessions);
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

/** Three sessions that write in turns, so that rows are moved from page to page; only the second writes the canary. */
function fill(sessions: readonly StoredSession[]): void {
  const written = [0, 0, 0];
  const batches = Array.from({ length: 900 }, (_, turn): JournalBatch => {
    // A spread without a pattern that the pages could follow.
    const place = (turn * turn + (turn >> 3)) % 3;
    const { id: sessionId } = sessions[place] as StoredSession;
    const text = (place === 1 ? canary : 'other words').repeat(1 + ((turn * 7919) % 150));
    const entry = { author: null, bytes: new TextEncoder().encode(text), at: 1, newWriters: [] };
    written[place] = (written[place] ?? 0) + 1;
    return { sessionId, epoch: 1, firstSeq: written[place] ?? 1, entries: [entry] };
  });
  for (let start = 0; start < batches.length; start += 50) {
    opened.database.journal.appendAll(batches.slice(start, start + 50));
  }
}

const erased = () => ({
  sessionId: erasable.id,
  epoch: 1,
  board: Uint8Array.of(0, 0),
  writer: 8,
  snapshots: [],
  unreadable: [],
  person: null,
});

function filesHoldingIt(): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(canary));
}

describe('an erasure on a real database', () => {
  it('leaves no trace in any file of the data folder', () => {
    expect(filesHoldingIt()).not.toEqual([]);
    expect(opened.database.erasures.erase(erased())).toEqual(done({ cleaned: true }));
    expect(filesHoldingIt()).toEqual([]);
    opened.database.whole.close();
    expect(filesHoldingIt()).toEqual([]);
    open();
    expect(opened.database.journal.load(erasable.id)).toMatchObject({ value: { epoch: 2, updates: [] } });
  });

  it('or a deletion of the whole session leaves no trace either', () => {
    expect(opened.database.sessions.delete(erasable.id)).toBe(true);
    expect(filesHoldingIt()).toEqual([]);
    expect(opened.database.sessions.delete(erasable.id)).toBe(false);
  });

  it('cleans up at the next start when the server ended before it could', () => {
    opened.connection.transaction(() => {
      opened.connection.run('DELETE FROM journal WHERE session_id = ?', erasable.id);
      opened.connection.run('INSERT INTO traces VALUES (1)');
    });
    opened.database.whole.close();
    // The control: overwriting rows where they lie is not enough.
    expect(filesHoldingIt()).toEqual([databaseFile]);
    open();
    expect(filesHoldingIt()).toEqual([]);
  });

  it('says when somebody still reads the old log, and cleans up later', () => {
    opened.connection.database.exec('PRAGMA busy_timeout = 0');
    const reader = new DatabaseSync(join(folder, databaseFile), { readOnly: true });
    reader.exec('BEGIN; SELECT count(*) FROM journal');
    expect(opened.database.erasures.erase(erased())).toEqual(done({ cleaned: false }));
    expect(filesHoldingIt()).not.toEqual([]);
    reader.close();
    expect(opened.database.erasures.erase({ ...erased(), epoch: 2 })).toEqual(done({ cleaned: true }));
    expect(filesHoldingIt()).toEqual([]);
  });

  it('that does not fit on the disk changes nothing', () => {
    const before = opened.database.journal.load(erasable.id);
    const pages = Number(opened.connection.get('PRAGMA page_count')?.page_count);
    const free = Number(opened.connection.get('PRAGMA freelist_count')?.freelist_count);
    opened.connection.database.exec(`PRAGMA max_page_count = ${pages}`);
    const large = { ...erased(), board: new Uint8Array((free + 100) * 4096 + 2_000_000) };
    expect(() => opened.database.erasures.erase(large)).toThrow(/full/);
    expect(opened.database.journal.load(erasable.id)).toEqual(before);
    expect(opened.database.sessions.get(erasable.id)).toEqual(erasable);
    opened.connection.database.exec('PRAGMA max_page_count = 1000000');
    expect(opened.database.erasures.erase(large)).toEqual(done({ cleaned: true }));
  });
});
