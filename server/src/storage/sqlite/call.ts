import type { StorageRefusal } from '../storage.ts';

/** The messages between the server and the worker that owns the database. */
export interface Call {
  readonly id: number;
  readonly store: string;
  readonly method: string;
  readonly inputs: readonly unknown[];
}

export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly kind: Failed; readonly reason: string };

/** Disk trouble, a record whose owner was deleted meanwhile, or a defect. */
export type Failed = 'not saved' | 'orphan' | 'defect';

/** The worker's first message: whether it could open the data folder. */
export interface Opening {
  readonly refusal: StorageRefusal | null;
}
