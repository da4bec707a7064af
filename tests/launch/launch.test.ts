import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../support/server.ts';

const launcher = fileURLToPath(new URL('../../server/bin/launch.mjs', import.meta.url));

let dataFolder: string;
let url: string;
let launched: ChildProcess;
let printed: string;

/** Starts as `npm start` does and waits until Heard says that it is ready. */
async function start(): Promise<void> {
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}/`;
  printed = '';
  launched = spawn(process.execPath, [launcher, 'start'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    launched.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (/^Heard is ready at http/m.test(printed)) resolve();
    });
    launched.on('close', (code) => reject(new Error(`ended with ${code}:\n${printed}`)));
  });
}

/**
 * Sends the signal to the launcher alone. The launcher's output is closed only when the server, which writes
 * to it as well, is gone too.
 */
async function endBy(signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(launched, 'close');
  launched.kill(signal);
  const [code] = await closed;
  return code;
}

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'heard-launch-'));
  await start();
});

afterEach(async () => {
  if (launched.exitCode === null && launched.signalCode === null) await endBy('SIGTERM');
  rmSync(dataFolder, { recursive: true, force: true });
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the server cleanly', async (signal) => {
  expect((await fetch(url)).status).toBe(200);
  expect(await endBy(signal)).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('the server does not outlive a launcher that is killed without a word', async () => {
  await endBy('SIGKILL');
  await expect(fetch(url)).rejects.toThrow();
});

test('a second start builds and installs nothing', async () => {
  await endBy('SIGTERM');
  await start();
  expect(printed).toContain('1/3 Packages are in place\n2/3 Pages are built\n3/3 Starting the server\n');
});
