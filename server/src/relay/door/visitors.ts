import type { Duplex } from 'node:stream';
import type { Clock } from '../clock.ts';
import { TokenBucket } from '../token-bucket.ts';

/** Upgrades of one address: a venue whose phones all come back at once is a burst; and so many a second for ever. */
const upgradeBurst = 1000;
const upgradesPerSecond = 50;
/** Connections that are open at once. */
const openEach = 2000;
const openInAll = 10_000;
/** Addresses that are no longer worth remembering are looked for this often. */
const forgetEvery = 10_000;

interface Visitor {
  readonly budget: TokenBucket;
  open: number;
}

/**
 * Who comes, by address, before anything is known about them. The bounds are loose, because a whole venue shares one
 * address; they stop a machine, not a crowd.
 */
export class Visitors {
  readonly #clock: Clock;
  readonly #byAddress = new Map<string, Visitor>();
  #open = 0;
  #forgotAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#forgotAt = clock.now();
  }

  /** Whether one more may come in now; if so, it counts as open until its line closes. */
  admit(address: string, line: Duplex): boolean {
    const now = this.#clock.now();
    this.#forget(now);
    const visitor = this.#visitor(address, now);
    if (!visitor.budget.take(1, now)) return false;
    if (visitor.open >= openEach || this.#open >= openInAll) return false;
    visitor.open++;
    this.#open++;
    line.once('close', () => {
      visitor.open--;
      this.#open--;
    });
    return true;
  }

  #visitor(address: string, now: number): Visitor {
    const known = this.#byAddress.get(address);
    if (known) return known;
    const visitor = { budget: new TokenBucket(upgradeBurst, upgradesPerSecond, now), open: 0 };
    this.#byAddress.set(address, visitor);
    return visitor;
  }

  #forget(now: number): void {
    if (now - this.#forgotAt < forgetEvery) return;
    this.#forgotAt = now;
    for (const [address, { budget, open }] of this.#byAddress) {
      if (open === 0 && budget.isFull(now)) this.#byAddress.delete(address);
    }
  }
}
