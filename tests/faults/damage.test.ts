import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SessionId } from '@heard/shared/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { Relay } from '../../server/src/relay/relay.ts';
import { anEngagement, aSession } from '../../server/src/storage/example-records.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../../server/src/storage/storage.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { openStorage } from '../support/relay-bench.ts';
import { StillClock } from '../support/still-clock.ts';

const flips = longOr(30, 1000);
const pageSize = 4096;

let folder: string;
let whole: Buffer;
/** What each board holds, by session. */
const boards = new Map<SessionId, string>();

/** Notes of one board, as many updates; with a checkpoint in the middle of them, or without. */
async function writeBoard(
  storage: Storage,
  sessionId: SessionId,
  checkpointAt: number | null,
): Promise<void> {
  const doc = new Y.Doc();
  let seq = 0;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let note = 0; note < 40; note++) {
    doc.getText('words').insert(0, `note ${note} of ${sessionId}: ${'what was heard '.repeat(20)}`);
    const entries = updates.splice(0).map((bytes) => ({ author: null, bytes, at: 1, newWriters: [] }));
    expect(await storage.journal.append({ sessionId, epoch: 1, firstSeq: ++seq, entries })).toMatchObject({
      ok: true,
    });
    if (note === checkpointAt) {
      const bytes = Y.encodeStateAsUpdate(doc);
      await storage.journal.writeCheckpoint({ sessionId, epoch: 1, uptoSeq: seq, bytes });
    }
  }
  boards.set(sessionId, doc.getText('words').toString());
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-damage-'));
  const storage = await openStorage(join(folder, 'whole'));
  const engagement = anEngagement();
  await storage.engagements.create(engagement);
  for (const checkpointAt of [null, 20, 39]) {
    const session = aSession(engagement.id);
    await storage.sessions.create(session);
    await writeBoard(storage, session.id, checkpointAt);
  }
  await storage.close();
  whole = readFileSync(join(folder, 'whole/heard.sqlite'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Where the boards lie in the file: pages of the journal and of the checkpoints, of one kind if it matters. */
function pagesOfBoards(kind: 'any' | 'overflow'): { page: number; table: string }[] {
  const database = new DatabaseSync(join(folder, 'whole/heard.sqlite'), { readOnly: true });
  const rows = database
    .prepare(
      "SELECT pageno, name, pagetype FROM dbstat WHERE name IN ('journal', 'checkpoints', 'journal_ends', 'sessions', 'sqlite_autoindex_sessions_1')",
    )
    .all();
  database.close();
  return rows
    .filter(({ pagetype }) => kind === 'any' || pagetype === kind)
    .map(({ pageno, name }) => ({ page: Number(pageno), table: String(name) }));
}

function flipBits(chance: Chance, from: number, length: number): Buffer {
  const bytes = Buffer.from(whole);
  for (let left = 1 + chance.below(64); left > 0; left--) {
    const at = from + chance.below(length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(8));
  }
  return bytes;
}

/** How a board came out of a damaged file: `other` is what must never be, unless it was said. */
type Found = 'whole' | 'unreadable' | 'other, and it was said' | 'other';

async function openDamaged(file: Buffer): Promise<Map<SessionId, Found> | 'refused'> {
  const place = join(folder, 'damaged');
  mkdirSync(place);
  writeFileSync(join(place, 'heard.sqlite'), file);
  try {
    const opened = await openSqliteStorage(place);
    if (!opened.ok) return 'refused';
    const found = await readAll(opened.storage);
    await opened.storage.close();
    return found;
  } finally {
    rmSync(place, { recursive: true });
  }
}

async function readAll({ journal }: Storage): Promise<Map<SessionId, Found>> {
  const said = new Set<unknown>();
  const note = ({ sessionId }: { sessionId?: unknown }) => said.add(sessionId);
  const relay = new Relay({
    journal,
    clock: new StillClock(),
    random: chanceOf(7).random,
    log: { info() {}, warn: note, error: note },
  });
  const found = new Map<SessionId, Found>();
  for (const [sessionId, words] of boards) {
    const board = await relay.readBoard({ id: sessionId, epoch: 1 });
    const doc = documentOf(board.ok ? board.value : []);
    const isWhole = board.ok && doc.getText('words').toString() === words;
    const other = said.has(sessionId) ? 'other, and it was said' : 'other';
    found.set(sessionId, isWhole ? 'whole' : board.ok ? other : 'unreadable');
  }
  await relay.close();
  return found;
}

describe('bits that have changed in the file of a stopped server', { timeout: 60_000 + flips * 3000 }, () => {
  it('the control: without changes every board is whole', async () => {
    expect([...((await openDamaged(whole)) as Map<SessionId, Found>).values()]).toEqual(
      Array(boards.size).fill('whole'),
    );
  });

  const chance = chanceOf(20261122);
  it(`anywhere in the boards never make a board silently another or empty (R2), seed ${chance.seed}`, async () => {
    const pages = pagesOfBoards('any');
    const counts: Record<string, number> = {};
    const silent: string[] = [];
    for (let flip = 0; flip < flips; flip++) {
      const { page, table } = chance.oneOf(pages);
      // Half of them in the head of the page, by which SQLite finds its way.
      const length = chance.below(2) === 0 ? 64 : pageSize;
      const found = await openDamaged(flipBits(chance, (page - 1) * pageSize, length));
      const kinds = found === 'refused' ? ['refused'] : [...found.values()];
      for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
      if (kinds.includes('other'))
        silent.push(`flip ${flip}, page ${page} of ${table}, first ${length} bytes`);
    }
    process.stderr.write(`damage, seed ${chance.seed}: ${JSON.stringify(counts)}\n`);
    expect(silent).toEqual([]);
    expect((counts.unreadable ?? 0) + (counts['other, and it was said'] ?? 0)).toBeGreaterThan(0);
  });

  it('inside one board never touch the others', async () => {
    const pages = pagesOfBoards('overflow');
    expect(pages.length).toBeGreaterThan(2);
    for (let flip = 0; flip < flips / 3; flip++) {
      const { page } = chance.oneOf(pages);
      // The first four bytes say where the board goes on.
      const found = await openDamaged(flipBits(chance, (page - 1) * pageSize + 4, pageSize - 4));
      const kinds = found === 'refused' ? [found] : [...found.values()];
      expect(kinds).not.toContain('refused');
      expect(kinds).not.toContain('other');
      expect(kinds.filter((kind) => kind === 'whole').length).toBeGreaterThanOrEqual(boards.size - 1);
    }
  });
});
