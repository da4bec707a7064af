import type { Socket, SocketListener } from '../../server/src/relay/wire/socket.ts';

/**
 * Two ends of a connection with a queue each way, emptied by hand: tests decide what arrives when, what is lost
 * and when the line breaks. The server's end is the relay's own socket interface.
 */
export class SocketPair {
  readonly toServer: Uint8Array[] = [];
  readonly toClient: Uint8Array[] = [];
  readonly server: Socket;
  /** Close code once either side has closed; 1006 when it was cut. */
  closedWith: number | null = null;
  /** What the server said beside it. */
  closeReason = '';
  #serverListener: SocketListener | null = null;
  /** How often the server has asked whether anybody is there. */
  pings = 0;
  /** Called with each message that arrives at the client. */
  onMessage: (bytes: Uint8Array) => void = () => {};

  constructor() {
    const pair = this;
    this.server = {
      get queuedBytes() {
        return pair.toClient.reduce((sum, bytes) => sum + bytes.length, 0);
      },
      send: (...packets) => {
        if (this.closedWith !== null) return;
        this.toClient.push(...packets.flatMap(({ messages }) => messages));
      },
      ping: () => {
        this.pings++;
      },
      close: (code, reason) => {
        if (this.closedWith === null) this.closeReason = reason;
        this.#close(code);
      },
      terminate: () => this.#close(1006),
      listen: (listener) => {
        this.#serverListener = listener;
      },
    };
  }

  send(bytes: Uint8Array): void {
    if (this.closedWith === null) this.toServer.push(bytes);
  }

  /** Answers a ping, as browsers do by themselves. */
  pong(): void {
    this.#serverListener?.pong();
  }

  /** Lets up to `count` messages arrive at the server. Answers how many did. */
  deliverToServer(count = Number.POSITIVE_INFINITY): number {
    return this.#deliver(this.toServer, count, (bytes) => this.#serverListener?.message(bytes));
  }

  /** Lets up to `count` messages arrive at the client. Answers how many did. */
  deliverToClient(count = Number.POSITIVE_INFINITY): number {
    return this.#deliver(this.toClient, count, (bytes) => this.onMessage(bytes));
  }

  /** The line breaks: what was on its way is lost, and both sides notice. */
  cut(): void {
    this.#close(1006);
  }

  #deliver(queue: Uint8Array[], count: number, receive: (bytes: Uint8Array) => void): number {
    let delivered = 0;
    for (; delivered < count; delivered++) {
      const bytes = queue.shift();
      if (!bytes) break;
      receive(bytes);
    }
    return delivered;
  }

  #close(code: number): void {
    if (this.closedWith !== null) return;
    this.closedWith = code;
    this.toServer.length = 0;
    // What the server sent before closing still arrives; what was cut does not.
    if (code === 1006) this.toClient.length = 0;
    this.#serverListener?.closed();
  }
}
