import type { Packet } from './packet.ts';
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

  /** Whether this reader keeps up with what passes; what lasts must reach it in any case. */
  get keepsUp(): boolean {
    return this.#socket.queuedBytes <= passingBytes;
  }

  /** Presence: the next one replaces it. */
  sendPassing(packet: Packet): void {
    if (this.keepsUp) this.#socket.send(packet);
  }

  sendLasting(packet: Packet): void {
    const queued = this.#socket.queuedBytes;
    if (queued <= lastingBytes) this.#granted = 0;
    if (queued > lastingBytes + this.#granted) this.#tooSlow();
    else this.#socket.send(packet);
  }

  /** The answer to a state vector, however large the board is, but only to somebody who reads. */
  sendBoard(packets: readonly Packet[]): void {
    if (this.#socket.queuedBytes > lastingBytes) {
      this.#tooSlow();
      return;
    }
    this.#socket.send(...packets);
    this.#granted = packets.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
