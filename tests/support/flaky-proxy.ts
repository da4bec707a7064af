import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import type { Chance } from './chance.ts';

/** A bad network between browsers and a server: connections are cut or fall silent by chance, and bytes come in pieces. */
export class FlakyProxy {
  readonly #server: Server;
  readonly #target: number;
  readonly #chance: Chance;
  readonly #open = new Set<Socket>();
  #calm = false;
  /** How often a connection was cut, and how often one fell silent. */
  cuts = 0;
  stalls = 0;

  private constructor(target: number, chance: Chance) {
    this.#target = target;
    this.#chance = chance;
    this.#server = createServer((browser) => this.#join(browser));
  }

  static async open(target: number, chance: Chance): Promise<FlakyProxy> {
    const proxy = new FlakyProxy(target, chance);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The network is good from now on; who was silent is cut, and comes back. */
  becomeGood(): void {
    this.#calm = true;
    for (const socket of this.#open) socket.resetAndDestroy();
  }

  close(): void {
    for (const socket of this.#open) socket.destroy();
    this.#server.close();
  }

  #join(browser: Socket): void {
    const server = connect(this.#target, '127.0.0.1');
    const both = [browser, server] as const;
    for (const socket of both) {
      this.#open.add(socket);
      socket.setNoDelay();
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#open.delete(socket);
        for (const other of both) other.destroy();
      });
    }
    browser.on('data', (bytes: Buffer) => this.#pass(bytes, browser, server));
    server.on('data', (bytes: Buffer) => this.#pass(bytes, server, browser));
  }

  #pass(bytes: Buffer, from: Socket, to: Socket): void {
    const fate = this.#calm ? 1 : this.#chance.number();
    if (fate >= 0.04) {
      to.write(bytes);
      return;
    }
    // What was on its way arrives in part or not at all.
    to.write(bytes.subarray(0, this.#chance.below(bytes.length + 1)));
    if (fate < 0.03) {
      this.cuts++;
      from.resetAndDestroy();
    } else {
      this.stalls++;
      from.pause();
      // It looks open to both sides, but nothing passes; half of them break some time later.
      if (this.#chance.below(2) === 0)
        setTimeout(() => from.resetAndDestroy(), 50 + this.#chance.below(300)).unref();
    }
  }
}
