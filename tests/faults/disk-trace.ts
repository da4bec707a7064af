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
  /** What was to be written may be lost, and no later sync will say so. */
  | { readonly kind: 'sync failed'; readonly file: string }
  | { readonly kind: 'said'; readonly text: string };

/** The program that watches system calls is not on every machine. */
export const canTrace = spawnSync('strace', ['-V']).status === 0;

const watched = 'trace=pwrite64,write,fsync,fdatasync,ftruncate';

export interface TraceOptions {
  /** The program is ended when it has said so many lines. */
  readonly lines: number;
  readonly traceFile: string;
  /** Which syncs fail with EIO, as `strace` counts them in each thread: "20+50" is the 20th and then every 50th. */
  readonly failingSyncs?: string;
}

/** Runs a program of Node and tells all it did to its files. */
export async function traceProgram(args: readonly string[], options: TraceOptions): Promise<DiskEvent[]> {
  const { lines, traceFile, failingSyncs } = options;
  const failing = failingSyncs ? ['-e', `inject=fsync,fdatasync:error=EIO:when=${failingSyncs}`] : [];
  const strace = ['-f', '-y', '-xx', '-s', '1000000', '--seccomp-bpf', '-e', watched, '-o', traceFile];
  const child = spawn('strace', [...strace, ...failing, process.execPath, ...args], {
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
      return file === undefined ? [] : answerOf(call, file);
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
  const file = name(synced);
  return [{ kind: 'sync asked', file }, ...answerOf(call, file)];
}

/** None where the call goes on in a later line. */
function answerOf(call: string, file: string): DiskEvent[] {
  const [, answer] = /\) += (0|-1)( |$)/.exec(call) ?? [];
  if (answer === undefined) return [];
  return [{ kind: answer === '0' ? 'sync done' : 'sync failed', file }];
}
