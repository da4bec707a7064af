import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/server.ts';
import { median, report } from './measure.ts';

/** How long a second `npm start` takes until it serves the front page, and how long it takes to stop. */
const runs = 5;
const root = fileURLToPath(new URL('../..', import.meta.url));

async function untilServed(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await pause(10);
  }
}

const served: number[] = [];
const stopped: number[] = [];
const folder = mkdtempSync(join(tmpdir(), 'heard-start-'));
for (let run = 0; run <= runs; run += 1) {
  const port = String(await freePort());
  const begun = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA: folder },
    stdio: 'ignore',
  });
  await untilServed(`http://127.0.0.1:${port}/`);
  served.push(performance.now() - begun);
  const asked = performance.now();
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  stopped.push(performance.now() - asked);
}
rmSync(folder, { recursive: true });

report([
  {
    what: 'warm npm start to a served page',
    value: median(served.slice(1)),
    unit: 'ms',
    most: 5000,
  },
  { what: 'SIGTERM to the end of npm', value: median(stopped.slice(1)), unit: 'ms' },
]);
