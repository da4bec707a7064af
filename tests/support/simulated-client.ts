import { message } from '@heard/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { SocketPair } from './socket-pair.ts';

/**
 * A browser without a browser: does what the stock y-websocket provider does, over a `SocketPair`. Its document
 * outlives its connections, as a tab's does.
 */
export class SimulatedClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  pair = new SocketPair();
  /** Messages of this connection that must be saved, and how many of them are. */
  sent = 0;
  saved = 0;
  synced = false;
  /** Whether the server has said that it cannot save. */
  storageFails = false;
  readonly refusals: string[] = [];
  readonly sessionStates: string[] = [];

  constructor(doc = new Y.Doc()) {
    this.doc = doc;
    this.awareness = new Awareness(doc);
    this.awareness.setLocalState(null);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendSync((encoder) => writeUpdate(encoder, update));
    });
    this.awareness.on('update', (change: Record<'added' | 'updated' | 'removed', number[]>) =>
      this.#sendPresence([...change.added, ...change.updated, ...change.removed]),
    );
  }

  /** A new line; give `pair.server` to the relay, then call `begin`. */
  newPair(): SocketPair {
    this.pair = new SocketPair();
    this.pair.onMessage = (bytes) => this.#receive(bytes);
    this.sent = 0;
    this.saved = 0;
    this.synced = false;
    return this.pair;
  }

  begin(): void {
    this.pair.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, message.sync);
        writeSyncStep1(encoder, this.doc);
      }),
    );
    if (this.awareness.getLocalState() !== null) this.#sendPresence([this.doc.clientID]);
  }

  get connected(): boolean {
    return this.pair.closedWith === null;
  }

  close(): void {
    this.pair.cut();
    this.awareness.destroy();
    this.doc.destroy();
  }

  /** What this browser sees of others, by client id. */
  othersPresence(): Record<string, unknown>[] {
    return [...this.awareness.getStates()]
      .filter(([clientId]) => clientId !== this.doc.clientID)
      .map(([, state]) => state);
  }

  #sendSync(write: (encoder: encoding.Encoder) => void): void {
    if (!this.connected) return;
    this.sent++;
    this.pair.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, message.sync);
        write(encoder);
      }),
    );
  }

  #sendPresence(clientIds: number[]): void {
    this.pair.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, message.awareness);
        encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(this.awareness, clientIds));
      }),
    );
  }

  #receive(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    switch (decoding.readVarUint(decoder)) {
      case message.sync:
        this.#receiveSync(decoder);
        return;
      case message.awareness:
        applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), this);
        return;
      case message.saved:
        this.saved = decoding.readVarUint(decoder);
        return;
      case message.sessionState:
        this.sessionStates.push(decoding.readVarString(decoder));
        return;
      case message.refused:
        this.refusals.push(decoding.readVarString(decoder));
        return;
      case message.storage:
        this.storageFails = decoding.readVarUint(decoder) === 1;
        return;
      default:
        throw new Error('The relay sent a message that does not exist.');
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, message.sync);
    const kind = readSyncMessage(decoder, answer, this.doc, this);
    if (kind === 1) this.synced = true;
    if (encoding.length(answer) > 1) {
      this.sent++;
      this.pair.send(encoding.toUint8Array(answer));
    }
  }
}
