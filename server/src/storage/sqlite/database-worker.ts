import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { NotSaved, Orphan, type StorageRefusal } from '../storage.ts';
import type { Answer, Call, Failed, Opening } from './call.ts';
import type { Database } from './database.ts';

/** A store of the database as the server sees it: the same methods, answered later. */
export type Remote<Store> = {
  readonly [Method in keyof Store]: Store[Method] extends (...inputs: infer Inputs) => infer Result
    ? (...inputs: Inputs) => Promise<Awaited<Result>>
    : never;
};

type RemoteDatabase = { readonly [Store in keyof Database]: Remote<Database[Store]> };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the worker on a data folder. */
export async function startDatabaseWorker(
  folder: string,
): Promise<{ ok: true; database: RemoteDatabase } | { ok: false; refusal: StorageRefusal }> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { folder },
    execArgv: [],
  });
  // Listened for from the start: a worker that refuses may be gone before its message is read.
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const [{ refusal }] = (await once(worker, 'message')) as [Opening];
  if (refusal) {
    await gone;
    return { ok: false, refusal };
  }
  const call = callsTo(worker);
  const database = new Proxy({} as RemoteDatabase, {
    get: (_target, store) => storeProxy(String(store), call),
  });
  return { ok: true, database };
}

type CallWorker = (store: string, method: string, inputs: readonly unknown[]) => Promise<unknown>;

function storeProxy(store: string, call: CallWorker): object {
  return new Proxy(
    {},
    {
      get:
        (_target, method) =>
        (...inputs: unknown[]) =>
          call(store, String(method), inputs),
    },
  );
}

function callsTo(worker: Worker): CallWorker {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let over: Error | null = null;

  worker.on('message', (answer: Answer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.ok) caller?.resolve(answer.value);
    else caller?.reject(errorOf(answer.kind, answer.reason));
  });
  const end = (error: Error) => {
    over = error;
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
  };
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => end(over ?? new Error('The storage is closed.')));

  return (store, method, inputs) =>
    new Promise((resolve, reject) => {
      if (over) return reject(over);
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, store, method, inputs } satisfies Call);
    });
}

function errorOf(kind: Failed, reason: string): Error {
  if (kind === 'not saved') return new NotSaved(reason);
  return kind === 'orphan' ? new Orphan(reason) : new Error(reason);
}
