/** Puts the pinned packages (among them Node itself) in place, only when something about them changed. */
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isStopping, run } from './process.mjs';
import { complain, say, step, tail } from './progress.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

// Pinned here rather than in package.json's packageManager field: that field makes pnpm 12 fetch binaries of
// itself for every platform, and the install fails where a registry lacks one of them.
const pnpm = 'pnpm@12.21.0';
const onWindows = process.platform === 'win32';
const sources = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...['.', 'client', 'server', 'shared', 'tests'].map((folder) => `${folder}/package.json`),
];

/** What must be there for any task to work; a half-finished install lacks one of them. */
const needed = [
  'node_modules/typescript',
  'node_modules/vitest',
  'client/node_modules/vite',
  'server/node_modules/fastify',
  'shared/node_modules/yjs',
];

/** Path of a Node that runs the TypeScript sources: the pinned one, else the person's own if it is new enough. */
export function findNode(root) {
  const pinned = join(root, 'node_modules/node/bin', onWindows ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

function reasonToInstall(root, stamp, stampFile) {
  if (!existsSync(join(root, 'node_modules'))) return 'first start, usually about a minute';
  if (!findNode(root) || needed.some((path) => !existsSync(join(root, path)))) return 'something is missing';
  return readStamp(stampFile) === stamp ? undefined : 'the list of packages changed';
}

async function install(root) {
  let log = '';
  const args = ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'];
  const code = await run(onWindows ? 'npx.cmd' : 'npx', args, {
    cwd: root,
    // pnpm must not ask whether it may replace a node_modules that another tool made.
    env: { ...process.env, CI: 'true' },
    onOutput: (text) => {
      log += text;
    },
  });
  return { code, log };
}

/**
 * @param {string} root
 * @param {string} position such as "1/3"
 * @returns {Promise<string | undefined>} path of the Node to run everything with; undefined if the install failed,
 *   which has then been said
 */
export async function ensureInstalled(root, position) {
  const stampFile = join(root, 'node_modules/.cache/heard/install');
  const stamp = hashOf(root, sources, { salt: `${pnpm} ${process.platform} ${process.arch}` });
  const reason = reasonToInstall(root, stamp, stampFile);
  if (!reason) {
    say(`${position} Packages are in place`);
    return findNode(root);
  }
  rmSync(stampFile, { force: true });
  const { code, log } = await step(`${position} Installing packages (${reason})`, () => install(root));
  if (isStopping()) return undefined;
  if (code !== 0) {
    complain(tail(log));
    complain(
      '\nThe packages could not be installed; the lines above say why. Often the connection is at fault.',
    );
    complain('Nothing of yours was changed. Check the connection and run the same command again.');
    return undefined;
  }
  const node = findNode(root);
  if (!node) {
    complain('\nHeard runs on Node 24, which could not be installed for this computer.');
    complain('Install Node 24 or newer from https://nodejs.org and run the same command again.');
    return undefined;
  }
  writeStamp(stampFile, stamp);
  return node;
}

/** Environment in which `node` means the Node that Heard runs on, for tools that start `node` themselves. */
export function environmentFor(root, extra = {}) {
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}
