import type { FailureId } from '@heard/shared/failure';
import { message, syncKind } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';

/** The messages the relay sends, each made once however many people read it. */

function encode(kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kind);
    write(encoder);
  });
}

function sync(kind: number, bytes: Uint8Array): Uint8Array {
  return encode(message.sync, (encoder) => {
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export const stateVectorMessage = (stateVector: Uint8Array) => sync(syncKind.stateVector, stateVector);
/** Ends the answer to a state vector: a browser takes itself for synced when it comes, with all before it there. */
export const endOfBoardMessage = sync(syncKind.whole, Uint8Array.of(0, 0));
export const updateMessage = (update: Uint8Array) => sync(syncKind.update, update);

export function savedMessage(count: number): Uint8Array {
  return encode(message.saved, (encoder) => encoding.writeVarUint(encoder, count));
}

export function sessionStateMessage(json: string): Uint8Array {
  return encode(message.sessionState, (encoder) => encoding.writeVarString(encoder, json));
}

export function refusedMessage(failure: FailureId): Uint8Array {
  return encode(message.refused, (encoder) => encoding.writeVarString(encoder, failure));
}

/** One entry of an awareness update; `presenceMessage` puts several together. */
export function presenceChunk(clientId: number, clock: number, state: object | null): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

export function storageMessage(fails: boolean): Uint8Array {
  return encode(message.storage, (encoder) => encoding.writeVarUint(encoder, fails ? 1 : 0));
}

export function presenceMessage(chunks: readonly Uint8Array[]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, chunks.length);
    for (const chunk of chunks) encoding.writeUint8Array(encoder, chunk);
  });
  return encode(message.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update));
}

/** Presence of nobody: changes nothing, and lets a browser know the connection is alive. */
export const heartbeatMessage = presenceMessage([]);
