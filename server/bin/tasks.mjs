/** The tasks, each an act (root, args) → exit code. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled, environmentFor } from './install.mjs';
import { isStopping, run, stopAll } from './process.mjs';
import { complain, say } from './progress.mjs';
import { checkSteps, longTestSteps, runSteps, testSteps } from './verify.mjs';

// An address, since Windows takes the letter of a drive in a path for a protocol.
const followParent = ['--import', new URL('follow-parent.mjs', import.meta.url).href];

async function start(root, args) {
  const node = await ensureInstalled(root, '1/3');
  if (!node) return 1;
  if (!(await ensureBuilt(root, node, '2/3'))) return 1;
  say('3/3 Starting the server');
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' };
  return run(node, [...followParent, 'server/src/main.ts', ...args], { cwd: root, env });
}

/** The server restarts and the pages reload when a file is saved. The address to open is the second one. */
async function dev(root, args) {
  const node = await ensureInstalled(root, '1/2');
  if (!node) return 1;
  const port = process.env.PORT ?? '3000';
  const pagesPort = process.env.PAGES_PORT ?? '5173';
  say(`2/2 Starting; open http://localhost:${pagesPort} (the server behind it is on port ${port})`);
  const env = environmentFor(root, { PORT: port, NODE_ENV: 'development' });
  const server = run(
    node,
    [
      ...followParent,
      '--watch-path=server/src',
      '--watch-path=shared/src',
      '--watch-preserve-output',
      'server/src/main.ts',
      ...args,
    ],
    { cwd: root, env },
  );
  const vite = join(root, 'client/node_modules/vite/bin/vite.js');
  const pages = run(
    node,
    [...followParent, vite, '--port', pagesPort, '--strictPort', '--clearScreen', 'false'],
    { cwd: join(root, 'client'), env },
  );
  const ended = await Promise.race([server, pages]);
  const asked = isStopping();
  stopAll('SIGTERM');
  await Promise.all([server, pages]);
  return asked ? 0 : ended || 1;
}

async function check(root, args) {
  const node = await ensureInstalled(root, '1/2');
  if (!node) return 1;
  say('2/2 Checking types, style, architecture rules and unit tests');
  return runSteps(root, node, checkSteps(root, args));
}

async function test(root, args) {
  const node = await ensureInstalled(root, '1/3');
  if (!node) return 1;
  if (!(await ensureBuilt(root, node, '2/3'))) return 1;
  say('3/3 Testing: types, style, architecture rules, unit and whole-system tests, then stories in browsers');
  return runSteps(root, node, testSteps(root, args));
}

async function testLong(root, args) {
  const node = await ensureInstalled(root, '1/3');
  if (!node) return 1;
  if (!(await ensureBuilt(root, node, '2/3'))) return 1;
  say('3/3 Testing faults and attacks in full, which takes hours');
  return runSteps(root, node, longTestSteps(root, args));
}

/**
 * Each tests/bench/NAME.bench.ts is a program that prints what it measured; arguments choose by name, those with a
 * dash in front are for the programs.
 */
async function bench(root, args) {
  const node = await ensureInstalled(root, '1/3');
  if (!node) return 1;
  if (!(await ensureBuilt(root, node, '2/3'))) return 1;
  const names = readdirSync(join(root, 'tests/bench')).filter((name) => name.endsWith('.bench.ts'));
  const flags = args.filter((arg) => arg.startsWith('-'));
  const wanted = args.filter((arg) => !arg.startsWith('-'));
  const chosen = names.filter((name) => wanted.length === 0 || wanted.some((arg) => name.startsWith(arg)));
  if (chosen.length === 0) {
    complain(
      `No such measurement. There are: ${names.map((name) => name.replace('.bench.ts', '')).join(', ')}.`,
    );
    return 1;
  }
  say(`3/3 Measuring: ${chosen.length} of ${names.length}`);
  let worst = 0;
  for (const name of chosen) {
    worst = Math.max(
      worst,
      await run(node, [join('tests/bench', name), ...flags], { cwd: root, env: environmentFor(root) }),
    );
  }
  return worst;
}

export const tasks = { start, dev, test, 'test:long': testLong, check, bench };
