import { anEngagement, aSession } from './example-records.ts';
import type { StoredSession } from './session.ts';
import type { Storage } from './storage.ts';

/** A place that outlives one `Storage`, so that the contract can close it and open it again. */
export interface StoragePlace {
  open(): Promise<Storage>;
  remove(): Promise<void>;
}

/** An open storage with one session in it, that can be closed and opened again. */
export interface Bench {
  readonly storage: Storage;
  readonly session: StoredSession;
  reopen(): Promise<void>;
}

export type Rules = Readonly<Record<string, (at: Bench) => Promise<void>>>;

export async function benchAt(place: StoragePlace): Promise<Bench> {
  let storage = await place.open();
  const engagement = anEngagement();
  await storage.engagements.create(engagement);
  const session = aSession(engagement.id);
  await storage.sessions.create(session);
  return {
    get storage() {
      return storage;
    },
    session,
    async reopen() {
      await storage.close();
      storage = await place.open();
    },
  };
}
