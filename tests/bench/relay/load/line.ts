import { once } from 'node:events';
import { WebSocket } from 'ws';
import {
  addressed,
  addressOf,
  askForBoard,
  askToBeLetIn,
  type Dialect,
  type Hearing,
  hear,
  nothingToAdd,
} from './frames.ts';

/** Where one person sits: an address to connect to, and who they are there. */
export interface Seat {
  readonly url: string;
  readonly cookie: string;
}

type Heard = Partial<Omit<Hearing, 'asked' | 'refused'>>;

/** One person's line to the server. A refusal, or an end nobody asked for, makes `broken` reject. */
export class Line {
  readonly address: Uint8Array;
  readonly socket: WebSocket;
  /** Resolves when the first board has come. */
  readonly hasBoard: Promise<void>;
  /** Never resolves. */
  readonly broken: Promise<never>;
  readonly #dialect: Dialect;
  #closing = false;

  constructor(dialect: Dialect, room: string, seat: Seat, heard: Heard) {
    this.#dialect = dialect;
    this.address = addressOf(dialect, room);
    this.socket = new WebSocket(seat.url, {
      headers: { cookie: seat.cookie },
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    const board = Promise.withResolvers<void>();
    const broken = Promise.withResolvers<never>();
    this.hasBoard = board.promise;
    this.broken = broken.promise;
    broken.promise.catch(() => undefined);
    const hearing: Hearing = {
      asked: () => this.#answer(),
      update: heard.update ?? (() => {}),
      presence: heard.presence ?? (() => {}),
      saved: heard.saved ?? (() => {}),
      refused: (failure) => broken.reject(new Error(`the server refused: ${failure}`)),
      whole: (update) => {
        board.resolve();
        heard.whole?.(update);
      },
    };
    const skipped = this.address.length;
    this.socket.on('message', (bytes: Buffer) =>
      hear(skipped === 0 ? bytes : bytes.subarray(skipped), hearing),
    );
    this.socket.on('error', (error) => broken.reject(error));
    this.socket.on('close', (code) => {
      if (!this.#closing) broken.reject(new Error(`the server ended a connection: ${code}`));
    });
    this.socket.once('open', () => this.#begin());
  }

  /** A frame made with `addressed`. */
  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  async opened(): Promise<void> {
    await Promise.race([once(this.socket, 'open'), this.broken]);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const closed = once(this.socket, 'close');
    this.socket.close();
    await closed;
  }

  #begin(): void {
    if (this.#dialect.named) this.send(addressed(this.address, askToBeLetIn));
    if (this.#dialect.asks) this.send(addressed(this.address, askForBoard));
  }

  #answer(): void {
    if (this.#dialect.asks) this.send(addressed(this.address, nothingToAdd));
  }
}
