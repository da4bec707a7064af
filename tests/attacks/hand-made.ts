import { message, syncKind } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';

/** Updates and frames put together by hand, as no honest browser would. */

type Id = readonly [client: number, clock: number];
type Write = (encoder: encoding.Encoder) => void;

/** One struct of an update: everything but its id, which follows from its place. */
export type HandMadeStruct = Write;

export interface HandMadeRun {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly HandMadeStruct[];
}

export interface HandMadeDeletions {
  readonly client: number;
  readonly ranges: readonly (readonly [clock: number, length: number])[];
}

export function handMadeUpdate(
  runs: readonly HandMadeRun[],
  deletions: readonly HandMadeDeletions[] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    const number = (value: number) => encoding.writeVarUint(encoder, value);
    number(runs.length);
    for (const { client, clock, structs } of runs) {
      for (const value of [structs.length, client, clock]) number(value);
      for (const write of structs) write(encoder);
    }
    number(deletions.length);
    for (const { client, ranges } of deletions) {
      for (const value of [client, ranges.length]) number(value);
      for (const value of ranges.flat()) number(value);
    }
  });
}

const bits = { origin: 0x80, rightOrigin: 0x40, parentKey: 0x20 };

/** What an item holds: Yjs's number for its kind, and its bytes. */
export interface HandMadeContent {
  readonly kind: number;
  readonly write: Write;
}

export const content = {
  deleted: (length: number): HandMadeContent => ({ kind: 1, write: (e) => encoding.writeVarUint(e, length) }),
  text: (text: string): HandMadeContent => ({ kind: 4, write: (e) => encoding.writeVarString(e, text) }),
  type: (ref: number): HandMadeContent => ({ kind: 7, write: (e) => encoding.writeVarUint(e, ref) }),
  /** So many times nothing, as one item. */
  nulls: (count: number): HandMadeContent => ({
    kind: 8,
    write: (e) => {
      encoding.writeVarUint(e, count);
      for (let left = count; left > 0; left--) encoding.writeUint8(e, 126);
    },
  }),
  json: (texts: readonly string[]): HandMadeContent => ({
    kind: 2,
    write: (e) => {
      encoding.writeVarUint(e, texts.length);
      for (const text of texts) encoding.writeVarString(e, text);
    },
  }),
  /** Bytes that may be wrong. */
  raw: (kind: number, bytes: Uint8Array): HandMadeContent => ({
    kind,
    write: (e) => encoding.writeUint8Array(e, bytes),
  }),
};

/** An item at the start of a root type, or under a key of it. */
export function atRoot(name: string, key: string | null, { kind, write }: HandMadeContent): HandMadeStruct {
  return (encoder) => {
    encoding.writeUint8(encoder, kind | (key === null ? 0 : bits.parentKey));
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, name);
    if (key !== null) encoding.writeVarString(encoder, key);
    write(encoder);
  };
}

/** An item inside a type that is an item itself. */
export function inType(parent: Id, key: string | null, { kind, write }: HandMadeContent): HandMadeStruct {
  return (encoder) => {
    encoding.writeUint8(encoder, kind | (key === null ? 0 : bits.parentKey));
    for (const value of [0, ...parent]) encoding.writeVarUint(encoder, value);
    if (key !== null) encoding.writeVarString(encoder, key);
    write(encoder);
  };
}

/** An item that claims to have been written between two others. */
export function between(left: Id | null, right: Id | null, { kind, write }: HandMadeContent): HandMadeStruct {
  return (encoder) => {
    encoding.writeUint8(encoder, kind | (left ? bits.origin : 0) | (right ? bits.rightOrigin : 0));
    for (const value of [...(left ?? []), ...(right ?? [])]) encoding.writeVarUint(encoder, value);
    write(encoder);
  };
}

/** Places without content: 0 for what was collected, 10 for what is left out. */
export function empty(info: 0 | 10, length: number): HandMadeStruct {
  return (encoder) => {
    encoding.writeUint8(encoder, info);
    encoding.writeVarUint(encoder, length);
  };
}

export function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const updateFrame = (update: Uint8Array) => syncFrame(syncKind.update, update);

/** Presence of somebody, as JSON or as what only looks like it. */
export function presenceFrame(entries: readonly (readonly [client: number, clock: number, json: string])[]) {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}
