import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Puts peers into their own folder as its lockfile says. @throws if they cannot be had */
export function installPeers(folder: string): void {
  const lockfile = join(folder, 'package-lock.json');
  // Written by npm when it has finished.
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  process.stdout.write(`Installing the peers into ${folder}\n`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The peers could not be installed; npm has said why.');
}

/** Such as "@hocuspocus/server 4.7.0", of what is measured and of what it stands on. */
export function peerVersions(folder: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}
