import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(root, 'server/bin/launch.mjs');

let dataFolder: string;
let port: string;
let url: string;
let launched: ChildProcess;
let printed: string;

type Way = readonly [program: string, ...args: string[]];
const alone: Way = [process.execPath, launcher, 'start'];
const throughNpm: Way = ['npm', 'start'];

const environment = () => ({ ...process.env, HOST: '127.0.0.1', PORT: port, DATA: dataFolder });

/** Starts and waits until Heard says that it is ready. */
async function start([program, ...args]: Way): Promise<void> {
  port = String(await freePort());
  url = `http://127.0.0.1:${port}/`;
  printed = '';
  launched = spawn(program, args, {
    cwd: root,
    env: environment(),
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
 * Sends the signal to what was started alone. Its output is closed only when the launcher and the server, which write
 * to it as well, are gone too.
 */
async function endBy(signal: NodeJS.Signals): Promise<number | null> {
  const closed = once(launched, 'close');
  launched.kill(signal);
  const [code] = await closed;
  return code;
}

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'heard-launch-'));
});

afterEach(async () => {
  if (launched.exitCode === null && launched.signalCode === null) await endBy('SIGTERM');
  rmSync(dataFolder, { recursive: true, force: true });
});

describe.each([
  ['the launcher', alone],
  ['npm', throughNpm],
])('%s', (_name, way) => {
  test.each(['SIGINT', 'SIGTERM'] as const)('told to end by %s, ends the server cleanly', async (signal) => {
    await start(way);
    expect((await fetch(url)).status).toBe(200);
    expect(await endBy(signal)).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  test.each(['SIGHUP', 'SIGKILL'] as const)('is not outlived by the server after %s', async (signal) => {
    await start(way);
    await endBy(signal);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('says why Heard does not start, and fails', async () => {
    await start(way);
    const second = spawnSync(way[0], way.slice(1), { cwd: root, env: environment(), encoding: 'utf8' });
    expect(second.stderr).toMatch(/^Another Heard server is using the data folder .*\.$/m);
    expect(second.status).toBe(1);
  });
});

test('a terminal that is gone does not keep the server from ending cleanly', async () => {
  await start(alone);
  launched.stdout?.destroy();
  expect((await fetch(url)).status).toBe(200);
  const exited = once(launched, 'exit');
  launched.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
});

test('a second start builds and installs nothing', async () => {
  await start(alone);
  await endBy('SIGTERM');
  await start(alone);
  expect(printed).toContain('1/3 Packages are in place\n2/3 Pages are built\n3/3 Starting the server\n');
});
