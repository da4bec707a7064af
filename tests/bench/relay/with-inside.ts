import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningSystem, type System, withSystem } from './systems.ts';

const program = new URL('inside.ts', import.meta.url).href;

/** Like `withSystem`, with a socket on which the server can be asked about its memory. */
export async function withInside<Result>(
  system: System,
  act: (running: RunningSystem, inside: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-inside-'));
  const inside = join(folder, 'socket');
  const env = { NODE_OPTIONS: `--import=${program}`, INSIDE: inside };
  try {
    return await withSystem(system, { env }, (running) => act(running, inside));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
