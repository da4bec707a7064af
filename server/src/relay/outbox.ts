import type { Socket } from './socket.ts';

/** From here on presence is left out: it is stale before it arrives. */
const passingBytes = 256 * 1024;
/** From here on the reader is given up; its browser comes back and asks for what it lacks. */
const lastingBytes = 1024 * 1024;

/** What waits for one reader, bounded: somebody who does not read costs this much and no more. */
export class Outbox {
  readonly #socket: Socket;
  readonly #tooSlow: () => void;
  /** The board that was asked for may be larger than the bound; it is granted on top until it has left. */
  #granted = 0;

  constructor(socket: Socket, tooSlow: () => void) {
    this.#socket = socket;
    this.#tooSlow = tooSlow;
  }

  /** Presence: the next one replaces it. */
  sendPassing(bytes: Uint8Array): void {
    if (this.#socket.queuedBytes <= passingBytes) this.#socket.send(bytes);
  }

  sendLasting(bytes: Uint8Array): void {
    const queued = this.#socket.queuedBytes;
    if (queued <= lastingBytes) this.#granted = 0;
    if (queued > lastingBytes + this.#granted) this.#tooSlow();
    else this.#socket.send(bytes);
  }

  /** The answer to a state vector, however large the board is, but only to somebody who reads. */
  sendBoard(bytes: Uint8Array): void {
    if (this.#socket.queuedBytes > lastingBytes) {
      this.#tooSlow();
      return;
    }
    this.#socket.send(bytes);
    this.#granted = bytes.length;
  }
}
