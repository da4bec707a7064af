import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { SessionId } from '@heard/shared/id';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { folderToWriteIn, linesOnDisk } from './lines-on-disk.ts';

const writer = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
const kills = longOr(5, 200);

let folder: string;
let sessionIds: SessionId[];
beforeEach(async () => {
  ({ folder, sessionIds } = await folderToWriteIn());
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

async function lostInKills(when: string): Promise<string[]> {
  const chance = chanceOf(9);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    acknowledged.push(...(await acknowledgedUntilKilled(when, 1 + chance.below(400))));
  }
  const kept = linesOnDisk(folder, sessionIds);
  return acknowledged.filter((line) => !kept.has(line));
}

describe('killing the writer of the journal in the middle of its work', { timeout: kills * 10_000 }, () => {
  it('loses nothing that was said to be saved (S1)', async () => {
    expect(await lostInKills('after-commit')).toEqual([]);
  });

  it('the control: saying so before the commit loses something', async () => {
    expect(await lostInKills('before-commit')).not.toEqual([]);
  });
});
