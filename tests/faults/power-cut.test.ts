import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionId } from '@heard/shared/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chance, chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { CutDisk } from './cut-disk.ts';
import { canTrace, type DiskEvent, traceProgram } from './disk-trace.ts';
import { folderToWriteIn, linesOnDisk } from './lines-on-disk.ts';

const writer = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
const database = 'heard.sqlite';
const log = `${database}-wal`;
const cuts = longOr(8, 1000);
/** Enough for SQLite to empty its log into the database in between. */
const lines = longOr(900, 6000);

let scratch: string;
beforeAll(async () => {
  if (!canTrace) process.stderr.write('Power cuts are not tested: strace is not on this machine.\n');
  scratch = await mkdtemp(join(tmpdir(), 'heard-power-'));
});
afterAll(() => rm(scratch, { recursive: true }));

interface Run {
  /** As it was before the writer began. */
  readonly folder: string;
  readonly sessionIds: readonly SessionId[];
  readonly events: readonly DiskEvent[];
}

async function runOf(when: string, failingSyncs?: string): Promise<Run> {
  const { folder, sessionIds } = await folderToWriteIn();
  const before = join(scratch, `${when} ${failingSyncs}`);
  await cp(folder, before, { recursive: true });
  const args = [writer, folder, when, ...sessionIds];
  const events = await traceProgram(args, {
    lines,
    traceFile: join(scratch, 'trace'),
    ...(failingSyncs ? { failingSyncs } : {}),
  });
  await rm(folder, { recursive: true });
  return { folder: before, sessionIds, events };
}

const linesOf = (events: readonly DiskEvent[]) =>
  events.flatMap((event) => (event.kind === 'said' ? event.text.trimEnd().split('\n') : []));

/** What was said to be saved before the power failed at some moment, and is not there afterwards. */
async function lostInCuts(run: Run, chance: Chance): Promise<string[]> {
  const firstSaid = run.events.findIndex(({ kind }) => kind === 'said');
  const moments = Array.from({ length: cuts }, () =>
    Math.floor(firstSaid + chance.number() * (run.events.length - firstSaid)),
  ).sort((a, b) => a - b);
  const disk = new CutDisk(run.folder, [database, log], chance);
  let happened = 0;
  for (const moment of moments) {
    for (; happened < moment; happened++) disk.happen(run.events[happened] as DiskEvent);
    const folder = join(scratch, 'cut');
    await cp(run.folder, folder, { recursive: true });
    disk.cut(folder);
    const kept = linesOnDisk(folder, run.sessionIds);
    await rm(folder, { recursive: true });
    const lost = linesOf(run.events.slice(0, moment)).filter((line) => !kept.has(line));
    if (lost.length > 0) return lost;
  }
  return [];
}

/** Lines that were said before the sync of the log they stand in had returned. */
function saidTooEarly(events: readonly DiskEvent[]): string[] {
  const writtenAs = new Map<string, number>();
  let [writes, asked, certain] = [0, 0, 0];
  const early: string[] = [];
  for (const event of events) {
    if (event.kind === 'said') {
      early.push(...linesOf([event]).filter((line) => (writtenAs.get(line) ?? writes + 1) > certain));
    } else if (event.file !== log) continue;
    else if (event.kind === 'sync asked') asked = writes;
    else if (event.kind === 'sync done') certain = asked;
    else if (event.kind === 'write') {
      writes++;
      for (const [, line = ''] of event.bytes.toString('latin1').matchAll(/(ses_\w{22} \d+)\n/g))
        if (!writtenAs.has(line)) writtenAs.set(line, writes);
    }
  }
  return early;
}

describe.skipIf(!canTrace)('a power cut', { timeout: 60_000 + cuts * 500 }, () => {
  const chance = chanceOf(20261122);

  it(`at any moment loses nothing that was said to be saved (S1), seed ${chance.seed}`, async () => {
    const run = await runOf('after-commit');
    expect(run.events.some((event) => event.kind === 'sync done' && event.file === database)).toBe(true);
    expect(await lostInCuts(run, chance)).toEqual([]);
    // And no line was ever said before the disk had answered.
    expect(linesOf(run.events).length).toBeGreaterThanOrEqual(lines);
    expect(saidTooEarly(run.events)).toEqual([]);
  });

  it('loses nothing either where syncs fail now and then, and take with them what they were for (D1)', async () => {
    const run = await runOf('after-commit', '20+25');
    expect(run.events.filter(({ kind }) => kind === 'sync failed').length).toBeGreaterThan(5);
    expect(await lostInCuts(run, chance)).toEqual([]);
    expect(saidTooEarly(run.events)).toEqual([]);
  });

  it.each(['unsynced', 'before-commit'])('the control: %s loses something', async (when) => {
    const run = await runOf(when);
    expect(await lostInCuts(run, chance)).not.toEqual([]);
    expect(saidTooEarly(run.events)).not.toEqual([]);
  });
});
