import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SessionId } from '@heard/shared/id';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anEngagement, aSession } from '../../server/src/storage/example-records.ts';
import { chanceOf } from '../support/chance.ts';
import { openStorage } from '../support/relay-bench.ts';

const writer = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
const kills = 10;

let folder: string;
let sessionIds: SessionId[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heard-kill-'));
  const storage = await openStorage(folder);
  const engagement = anEngagement();
  await storage.engagements.create(engagement);
  const sessions = [1, 2, 3, 4].map(() => aSession(engagement.id));
  for (const session of sessions) await storage.sessions.create(session);
  sessionIds = sessions.map(({ id }) => id);
  await storage.close();
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the writer and kills it in the middle of its work, after so many acknowledged entries. */
async function acknowledgedUntilKilled(when: string, lines: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, folder, when, ...sessionIds], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  expect([code, signal]).toEqual([null, 'SIGKILL']);
  // The last line may have been cut off; what it was about was not acknowledged.
  return output.split('\n').slice(0, -1);
}

async function stored(): Promise<Set<string>> {
  const storage = await openStorage(folder);
  const found = new Set<string>();
  for (const sessionId of sessionIds) {
    const board = await storage.journal.load(sessionId);
    if (!board.ok) throw new Error(board.failure);
    for (const bytes of board.value.updates) found.add(new TextDecoder().decode(bytes));
  }
  await storage.close();
  return found;
}

async function lostInKills(when: string): Promise<string[]> {
  const chance = chanceOf(9);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    acknowledged.push(...(await acknowledgedUntilKilled(when, 1 + chance.below(400))));
  }
  const kept = await stored();
  return acknowledged.filter((line) => !kept.has(line));
}

describe('killing the server in the middle of its work', () => {
  it('loses nothing that was said to be saved (S1)', async () => {
    expect(await lostInKills('after-commit')).toEqual([]);
  });

  it('the control: saying so before the commit loses something', async () => {
    expect(await lostInKills('before-commit')).not.toEqual([]);
  });
});
