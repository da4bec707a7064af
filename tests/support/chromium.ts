import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without the windows around its pages, which draw along: stories take a fifth less time in it. */
const shell = 'chromium-headless-shell';
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const isRoot = process.getuid?.() === 0;

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}

/** Path of a Chromium that is already here: the one CHROME_PATH names, one on PATH, Playwright's own. */
function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (canRun(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH is ${CHROME_PATH}, where no program can be run`);
  }
  return [...names.flatMap(onPath), ...elsewhere, chromium.executablePath()].find(canRun);
}

function run(program: string, args: readonly string[]): boolean {
  const done = spawnSync(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
}

function install(): void {
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing Chromium from Debian (once)…\n');
    if (run('apt-get', ['update', '-q']) && run('apt-get', ['install', '-yq', 'chromium', shell])) return;
  }
  process.stdout.write('Downloading a Chromium for the tests (once)…\n');
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  run(process.execPath, [cli, 'install', 'chromium']);
}

/**
 * Path of a Chromium, installed if there is none.
 * @throws if none can be had
 */
export function chromiumPath(): string {
  const found = findChromium();
  if (found) return found;
  install();
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium. Install it, or set CHROME_PATH to its path, and run again.',
  );
}

/**
 * Path of what stories run in.
 * @throws if none can be had
 */
export function storyChromiumPath(): string {
  const browser = chromiumPath();
  return process.env.CHROME_PATH ? browser : (onPath(shell).find(canRun) ?? browser);
}
