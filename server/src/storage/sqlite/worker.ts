import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Call, Failed, Opening } from './call.ts';
import { openDatabase } from './database.ts';
import { isDiskTrouble, isOrphan } from './errors.ts';

/**
 * The thread that owns the database. SQLite's calls block until the disk has answered; here they block nobody
 * but each other, and never the thread that talks to people.
 */
if (!parentPort) throw new Error('This module runs in a worker thread only.');
const port = parentPort;
const { folder } = workerData as { folder: string };
const opened = openDatabase(folder);
port.postMessage({ refusal: opened.ok ? null : opened.refusal } satisfies Opening);

if (opened.ok) {
  const database: Record<
    string,
    Record<string, (...inputs: readonly unknown[]) => unknown>
  > = opened.database as never;

  const perform = async ({ id, store, method, inputs }: Call): Promise<Answer> => {
    try {
      const act = database[store]?.[method];
      if (!act) throw new Error(`There is no ${store}.${method}.`);
      return { id, ok: true, value: await act(...inputs) };
    } catch (error) {
      return { id, ok: false, kind: failedBy(error), reason: String(error) };
    }
  };

  port.on('message', async (call: Call) => {
    const answer = await perform(call);
    port.postMessage(answer);
    if (call.store === 'whole' && call.method === 'close') port.close();
  });
}

function failedBy(error: unknown): Failed {
  if (isDiskTrouble(error)) return 'not saved';
  return isOrphan(error) ? 'orphan' : 'defect';
}
