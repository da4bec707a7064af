import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that are nowhere else, so that a trace of them is found in any bytes. */
export const canary = 'CANARY-7b1e';

export function holdsCanary(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(canary);
}

/** The files of a folder in which it is found. */
export function filesWithCanary(folder: string): string[] {
  return readdirSync(folder).filter((name) => holdsCanary(readFileSync(join(folder, name))));
}
