import { type FailureId, type Outcome, refused } from '@heard/shared/failure';
import { limits } from '@heard/shared/protocol';
import type { Source } from './source.ts';

/** The slowest phone reads 10 MB in less; what takes longer was made to. */
const patience = 30_000;

/** Reads a chosen file in a worker. One that is too large is refused by its size, before a byte is read. */
export async function openFile(file: File): Promise<Outcome<Source, FailureId>> {
  if (file.size > limits.fileBytes) return refused('file-too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or changed since it was chosen, or on a stick that is gone.
    return refused('file-not-readable');
  }
  return readInWorker(bytes, file.name);
}

function readInWorker(bytes: Uint8Array, fileName: string): Promise<Outcome<Source, FailureId>> {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    const finish = (outcome: Outcome<Source, FailureId>) => {
      clearTimeout(timer);
      worker.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => finish(refused('file-not-readable')), patience);
    worker.onmessage = ({ data }: MessageEvent<Outcome<Source, FailureId>>) => finish(data);
    worker.onerror = () => finish(refused('file-not-readable'));
    worker.postMessage({ bytes, fileName }, [bytes.buffer]);
  });
}
