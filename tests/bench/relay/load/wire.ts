import { connect, type Socket } from 'node:net';
import { FrameReader, frameOf, kinds } from './frame-reader.ts';

interface Listener {
  opened(): void;
  message(payload: Buffer): void;
  /** With the WebSocket close code; 1006 when the connection broke or was never let in. */
  closed(code: number): void;
}

interface Options {
  readonly url: string;
  readonly cookie: string;
  /** Of long messages only the beginning is kept. */
  readonly skims: boolean;
}

const endOfHead = '\r\n\r\n';
const normal = Uint8Array.of(0x03, 0xe8);

/** The least that is a WebSocket client, so that hundreds of people cost less than the server they talk to. */
export class Wire {
  readonly #socket: Socket;
  readonly #listener: Listener;
  readonly #reader: FrameReader;
  /** What has come of the answer to the upgrade. */
  #answer: Buffer | null = Buffer.alloc(0);
  #closeCode = 1006;

  constructor({ url, cookie, skims }: Options, listener: Listener) {
    const { hostname, port, host, pathname } = new URL(url);
    this.#listener = listener;
    this.#reader = new FrameReader(skims, (kind, payload) => this.#got(kind, payload));
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.write(
      `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${btoa('any sixteen will')}\r\nCookie: ${cookie}${endOfHead}`,
    );
    this.#socket.on('data', (bytes) => this.#take(bytes));
    // What goes wrong is told by the end that follows.
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => listener.closed(this.#closeCode));
  }

  send(payload: Uint8Array): void {
    this.#socket.write(frameOf(kinds.binary, payload));
  }

  close(): void {
    this.#socket.write(frameOf(kinds.close, normal));
  }

  /** What comes stays in the network. */
  stopReading(): void {
    this.#socket.pause();
  }

  readOn(): void {
    this.#socket.resume();
  }

  #take(bytes: Buffer): void {
    if (this.#answer === null) {
      this.#reader.read(bytes);
      return;
    }
    this.#answer = Buffer.concat([this.#answer, bytes]);
    const end = this.#answer.indexOf(endOfHead);
    if (end === -1) return;
    const more = this.#answer.subarray(end + endOfHead.length);
    const isLetIn = this.#answer.toString('latin1', 0, end).startsWith('HTTP/1.1 101');
    this.#answer = null;
    if (!isLetIn) {
      this.#socket.destroy();
      return;
    }
    this.#listener.opened();
    this.#reader.read(more);
  }

  #got(kind: number, payload: Buffer): void {
    if (kind === kinds.binary) this.#listener.message(payload);
    else if (kind === kinds.ping) this.#socket.write(frameOf(kinds.pong, payload));
    else if (kind === kinds.close) {
      if (payload.length >= 2) this.#closeCode = payload.readUInt16BE(0);
      this.#socket.end(frameOf(kinds.close, payload));
    }
  }
}
