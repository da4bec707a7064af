import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeFrame } from './load/frames.ts';

/** Lends a file with the message that brings a whole board, for the fan-out to send to whoever connects. */
export async function withAnswerFile<Result>(
  encoded: Uint8Array,
  act: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-answer-'));
  const file = join(folder, 'answer');
  writeFileSync(file, wholeFrame(encoded));
  try {
    return await act(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
