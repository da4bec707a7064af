import { message, syncKind } from '@heard/shared/protocol';
import { type PresenceEntry, readPresence } from '../presence/presence-entry.ts';
import { type ByteReader, Malformed, readWhole } from '../update/byte-reader.ts';
import { readUpdate, type UpdateContents } from '../update/update-check.ts';

/** A message from a browser, read strictly to its last byte. */
export type Frame =
  | { readonly kind: 'state vector'; readonly stateVector: Uint8Array }
  | {
      readonly kind: 'update';
      readonly bytes: Uint8Array;
      readonly contents: UpdateContents;
      /** It is the answer to our state vector: it holds all that the browser has and the server lacks. */
      readonly whole: boolean;
    }
  | { readonly kind: 'presence'; readonly entry: PresenceEntry | 'others' }
  | { readonly kind: 'presence query' };

/** Null when it is not exactly a message a browser may send (SPEC, rules F1 to F3). */
export function readFrame(bytes: Uint8Array): Frame | null {
  return readWhole(bytes, (reader) => {
    const kind = reader.uint();
    if (kind === message.sync) return readSync(reader);
    if (kind === message.awareness) return { kind: 'presence', entry: insist(readPresence(reader)) };
    if (kind === message.queryAwareness) return { kind: 'presence query' };
    throw new Malformed('There is no such message.');
  });
}

function readSync(reader: ByteReader): Frame {
  const kind = reader.uint();
  const bytes = reader.bytes();
  if (kind === syncKind.stateVector) {
    insist(readWhole(bytes, skipStateVector));
    return { kind: 'state vector', stateVector: bytes };
  }
  if (kind !== syncKind.whole && kind !== syncKind.update)
    throw new Malformed('There is no such sync message.');
  return { kind: 'update', bytes, contents: insist(readUpdate(bytes)), whole: kind === syncKind.whole };
}

/** Of a browser that has nothing of the board yet. */
export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1;
}

function skipStateVector(reader: ByteReader): true {
  for (let left = reader.count(2); left > 0; left--) {
    reader.uint();
    reader.uint();
  }
  return true;
}

function insist<Value>(value: Value | null): Value {
  if (value === null) throw new Malformed('The message does not hold what it announces.');
  return value;
}
