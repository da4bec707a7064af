import type { EngagementStore } from './engagement.ts';
import type { ErasureStore } from './erasure.ts';
import type { ImportStore } from './import.ts';
import type { JournalStore } from './journal.ts';
import type { OrganiserStore } from './organiser.ts';
import type { ParticipantStore } from './participant.ts';
import type { SessionStore } from './session.ts';
import type { SnapshotStore } from './snapshot.ts';

/**
 * Everything Heard keeps, behind one door. The rest of the server knows only these interfaces; an adapter is
 * right when it passes `storage.contract.ts`.
 *
 * Every method answers after what it wrote is on disk (fsync). When the disk is full or failing, a write
 * rejects with `NotSaved` and has changed nothing; the journal, which meets this in everyday work, answers it
 * as a refusal instead. Times are milliseconds since 1970.
 */
export interface Storage {
  readonly organiser: OrganiserStore;
  readonly engagements: EngagementStore;
  readonly sessions: SessionStore;
  readonly participants: ParticipantStore;
  readonly journal: JournalStore;
  readonly snapshots: SnapshotStore;
  readonly imports: ImportStore;
  readonly erasures: ErasureStore;
  /** Waits for what was asked before, then lets go of the data folder. */
  close(): Promise<void>;
}

/** The disk is full or failing: nothing was changed, and the same write may succeed later. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** What was to be written belongs to a session (or engagement) that was deleted meanwhile. Nothing was changed. */
export class Orphan extends Error {
  override readonly name = 'Orphan';
}

/** Why a data folder cannot be used. */
export type StorageRefusal =
  | 'folder-unwritable'
  | 'folder-newer'
  | 'folder-in-use'
  | 'folder-not-local'
  | 'folder-damaged';

export type OpenedStorage =
  | { readonly ok: true; readonly storage: Storage }
  | { readonly ok: false; readonly refusal: StorageRefusal };
