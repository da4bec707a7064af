import { message, syncKind } from '@heard/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The messages of y-websocket, as a browser sends and reads them. */

/** How a server wants to be spoken to. */
export interface Dialect {
  /** Hocuspocus: every message begins with the name of its room, and the first one asks to be let in. */
  readonly named: boolean;
  /** False for the fan-out, where the board comes by itself and everybody would hear who asks for it. */
  readonly asks: boolean;
}

/** Numbers of Hocuspocus alone: the request to be let in, and an answer that wants no answer. */
const letIn = 2;
const syncReply = 4;

export function encode(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write);
}

function sync(kind: number, bytes: Uint8Array): Uint8Array {
  return encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

const nothing = Uint8Array.of(0);
const emptyUpdate = Uint8Array.of(0, 0);

/** "I know nothing: send me the board." */
export const askForBoard = sync(syncKind.stateVector, nothing);
/** "I have nothing that you lack." */
export const nothingToAdd = sync(syncKind.whole, emptyUpdate);
export const updateFrame = (update: Uint8Array) => sync(syncKind.update, update);
export const wholeFrame = (update: Uint8Array) => sync(syncKind.whole, update);

export const askToBeLetIn = encode((encoder) => {
  encoding.writeVarUint(encoder, letIn);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, '');
});

export function presenceFrame(client: number, clock: number, state: object): Uint8Array {
  const update = encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, update);
  });
}

/** What every message to a room begins with. */
export function addressOf(dialect: Dialect, room: string): Uint8Array {
  return dialect.named ? encode((encoder) => encoding.writeVarString(encoder, room)) : new Uint8Array();
}

/** A message as it goes over the wire. */
export function addressed(address: Uint8Array, frame: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(address.length + frame.length);
  bytes.set(address);
  bytes.set(frame, address.length);
  return bytes;
}

export interface Hearing {
  /** The server asks for what it lacks. */
  asked(): void;
  /** Of a message that was skimmed `update` is the beginning; `length` is what it has in full. */
  update(update: Uint8Array, length: number): void;
  /** The answer to what was asked for, or the end of it: a server may have sent the rest as updates before. */
  whole(update: Uint8Array, length: number): void;
  /** One awareness update, of one or several people. */
  presence(update: Uint8Array): void;
  saved(count: number): void;
  refused(failure: string): void;
}

/** Tells what a message says, decoding no more of it than that. */
export function hear(bytes: Uint8Array, hearing: Hearing): void {
  const decoder = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(decoder);
  if (kind === message.sync || kind === syncReply) {
    const step = decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    const update = bytes.subarray(decoder.pos, decoder.pos + length);
    if (step === syncKind.stateVector) hearing.asked();
    else if (step === syncKind.whole) hearing.whole(update, length);
    else hearing.update(update, length);
  } else if (kind === message.awareness) {
    hearing.presence(decoding.readVarUint8Array(decoder));
  } else if (kind === message.saved) {
    hearing.saved(decoding.readVarUint(decoder));
  } else if (kind === message.refused) {
    hearing.refused(decoding.readVarString(decoder));
  }
}

/** The client ids an awareness update is about. */
export function clientsIn(update: Uint8Array): number[] {
  const decoder = decoding.createDecoder(update);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    decoding.readVarUint8Array(decoder);
    return client;
  });
}
