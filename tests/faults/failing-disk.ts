import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canTrace } from './disk-trace.ts';

/** A place for a data folder whose disk can be made to fail while a server uses it. */
export interface FailingDisk {
  readonly folder: string;
  /** From now on nothing more reaches the disk from this process. */
  fail(pid: number): Promise<void>;
  recover(pid: number): Promise<void>;
  remove(): void;
}

const did = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'heard-disk-'));
}

/** A small disk of its own, which needs the right to mount one: writing fails with ENOSPC. Null without it. */
export function smallDisk(): FailingDisk | null {
  const folder = newFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  if (!did('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder)) {
    remove();
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fail() {
      for (const size of [64 * 1024, 4096, 1]) {
        try {
          for (;;) appendFileSync(ballast, Buffer.alloc(size));
        } catch {
          // As full as it gets with pieces of this size.
        }
      }
    },
    recover: async () => rmSync(ballast),
    remove() {
      did('umount', folder);
      remove();
    },
  };
}

/** The operating system lets the process write no file any further: writing fails with EFBIG. Null without `prlimit`. */
export function limitedDisk(): FailingDisk | null {
  if (!did('prlimit', '--version')) return null;
  const folder = newFolder();
  const limit = (pid: number, bytes: string) => {
    if (!did('prlimit', '--pid', String(pid), `--fsize=${bytes}:unlimited`))
      throw new Error('The limit could not be set.');
  };
  return {
    folder,
    fail: async (pid) => limit(pid, '0'),
    recover: async (pid) => limit(pid, 'unlimited'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What is written stays in memory, and the disk says so with EIO when it is asked to keep it. Null without `strace`. */
export function brokenDisk(): FailingDisk | null {
  if (!canTrace) return null;
  const folder = newFolder();
  let tracer: ChildProcess;
  return {
    folder,
    async fail(pid) {
      const inject = 'inject=fsync,fdatasync:error=EIO';
      const args = ['-f', '-p', String(pid), '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', inject];
      tracer = spawn('strace', args, { stdio: ['ignore', 'ignore', 'pipe'] });
      // It says that it is attached.
      if (tracer.stderr) await once(tracer.stderr, 'data');
    },
    async recover() {
      const gone = once(tracer, 'close');
      tracer.kill('SIGINT');
      await gone;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
