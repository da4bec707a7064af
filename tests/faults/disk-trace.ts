import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** One thing a program did to its files, or a line it wrote to its standard output, in the order of happening. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly file: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync asked'; readonly file: string }
  /** Only now what was written before it was asked is on the disk for certain. */
  | { readonly kind: 'sync done'; readonly file: string }
  | { readonly kind: 'said'; readonly text: string };

/** The program that watches system calls is not on every machine. */
export const canTrace = spawnSync('strace', ['-V']).status === 0;

const watched = 'trace=pwrite64,write,fsync,fdatasync,ftruncate';

/** Runs a program of Node until it has said `lines` lines, and tells all it did to its files. */
export async function traceProgram(
  args: readonly string[],
  lines: number,
  traceFile: string,
): Promise<DiskEvent[]> {
  const strace = ['-f', '-y', '-xx', '-s', '1000000', '--seccomp-bpf', '-e', watched, '-o', traceFile];
  const child = spawn('strace', [...strace, process.execPath, ...args], {
    // Nobody hears the complaint of a program whose reader has gone away.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let heard = 0;
  child.stdout.on('data', (text: Buffer) => {
    heard += text.filter((byte) => byte === 10).length;
    if (heard >= lines) child.stdout.destroy();
  });
  await once(child, 'exit');
  return readTrace(await readFile(traceFile, 'latin1'));
}

const hex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const name = (text: string) => basename(String(hex(text)));

/** @param text what `strace -f -y -xx` wrote */
export function readTrace(text: string): DiskEvent[] {
  const syncing = new Map<string, string>();
  return text.split('\n').flatMap((line) => {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    if (/^<\.\.\. f(data)?sync resumed>/.test(call)) {
      const file = syncing.get(thread);
      return file !== undefined && call.endsWith('= 0') ? [{ kind: 'sync done', file }] : [];
    }
    const events = eventsOf(call);
    for (const event of events) if (event.kind === 'sync asked') syncing.set(thread, event.file);
    return events;
  });
}

function eventsOf(call: string): DiskEvent[] {
  const write = /^pwrite64\(\d+<([^>]*)>, "([^"]*)", \d+, (\d+)/.exec(call);
  if (write) {
    const [, file = '', bytes = '', offset = ''] = write;
    return [{ kind: 'write', file: name(file), offset: Number(offset), bytes: hex(bytes) }];
  }
  const [, said] = /^write\(1<[^>]*>, "([^"]*)"/.exec(call) ?? [];
  if (said !== undefined) return [{ kind: 'said', text: String(hex(said)) }];
  const truncate = /^ftruncate\(\d+<([^>]*)>, (\d+)/.exec(call);
  if (truncate) return [{ kind: 'truncate', file: name(truncate[1] ?? ''), size: Number(truncate[2]) }];
  const [, synced] = /^f(?:data)?sync\(\d+<([^>]*)>/.exec(call) ?? [];
  if (synced === undefined) return [];
  const asked: DiskEvent = { kind: 'sync asked', file: name(synced) };
  return call.endsWith('= 0') ? [asked, { kind: 'sync done', file: asked.file }] : [asked];
}
