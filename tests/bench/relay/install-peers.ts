import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));
const lockfile = `${peersFolder}package-lock.json`;
/** Written by npm when it has finished. */
const installed = `${peersFolder}node_modules/.package-lock.json`;

/** Puts the peers into their own folder as their lockfile says. @throws if they cannot be had */
export function installPeers(): void {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  process.stdout.write('Installing the peers into tests/bench/relay/peers\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: peersFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed; npm has said why.');
}

/** Such as "@hocuspocus/server 4.7.0", of what is measured and of what it stands on. */
export function peerVersions(): string[] {
  const { dependencies } = JSON.parse(readFileSync(`${peersFolder}package.json`, 'utf8'));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
