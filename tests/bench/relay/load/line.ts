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
import { Wire } from './wire.ts';

/** Where one person sits: an address to connect to, and who they are there. */
export interface Seat {
  readonly url: string;
  readonly cookie: string;
}

type Heard = Partial<Omit<Hearing, 'asked' | 'refused'>>;

/** One person's line to the server. A refusal, or an end nobody asked for, makes `broken` reject. */
export class Line {
  readonly address: Uint8Array;
  readonly wire: Wire;
  readonly opened: Promise<void>;
  /** Resolves when the first board has come. */
  readonly hasBoard: Promise<void>;
  /** Never resolves. */
  readonly broken: Promise<never>;
  readonly closed: Promise<void>;
  readonly #dialect: Dialect;
  #closing = false;

  constructor(dialect: Dialect, room: string, seat: Seat, heard: Heard, skims = false) {
    this.#dialect = dialect;
    this.address = addressOf(dialect, room);
    const opened = Promise.withResolvers<void>();
    const board = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const broken = Promise.withResolvers<never>();
    this.opened = opened.promise;
    this.hasBoard = board.promise;
    this.closed = closed.promise;
    this.broken = broken.promise;
    // Those who wait for something else are told by a race.
    broken.promise.catch(() => undefined);
    const hearing: Hearing = {
      update: () => {},
      presence: () => {},
      saved: () => {},
      ...heard,
      asked: () => this.#answer(),
      refused: (failure) => broken.reject(new Error(`the server refused: ${failure}`)),
      whole: (update, length) => {
        board.resolve();
        heard.whole?.(update, length);
      },
    };
    this.wire = new Wire(
      { ...seat, skims },
      {
        opened: () => {
          opened.resolve();
          this.#begin();
        },
        message: (payload) => hear(payload.subarray(this.address.length), hearing),
        closed: (code) => {
          closed.resolve();
          if (!this.#closing) broken.reject(new Error(`the server ended a connection: ${code}`));
        },
      },
    );
  }

  /** A frame made with `addressed`. */
  send(bytes: Uint8Array): void {
    this.wire.send(bytes);
  }

  /** What the line brings or its break, whichever comes first. */
  unlessBroken<Value>(value: Promise<Value>): Promise<Value> {
    return Promise.race([value, this.broken]);
  }

  async close(): Promise<void> {
    this.#closing = true;
    this.wire.close();
    await this.closed;
  }

  #begin(): void {
    if (this.#dialect.named) this.send(addressed(this.address, askToBeLetIn));
    if (this.#dialect.asks) this.send(addressed(this.address, askForBoard));
  }

  #answer(): void {
    if (this.#dialect.asks) this.send(addressed(this.address, nothingToAdd));
  }
}
