import type { Duplex } from 'node:stream';
import { type Budget, createBudget } from '../budget.ts';
import type { Clock } from '../clock.ts';
import { Tally } from '../tally.ts';

/** Upgrades of one address: a venue whose phones all come back at once is a burst; and so many a second for ever. */
const upgrades = { burst: 1000, perSecond: 50 };
/** Connections that are open at once. */
const openEach = 2000;
const openInAll = 10_000;

/**
 * Who comes, by address, before anything is known about them. The bounds are loose, because a whole venue shares one
 * address; they stop a machine, not a crowd.
 */
export class Visitors {
  readonly #mayCome: Budget;
  readonly #openOfAddress = new Tally(openEach);
  #open = 0;

  constructor(clock: Clock) {
    this.#mayCome = createBudget({ ...upgrades, clock: () => clock.now() });
  }

  /** Whether one more may come in now; if so, it counts as open until its line closes. */
  admit(address: string, line: Duplex): boolean {
    if (!this.#mayCome(address)) return false;
    if (this.#open >= openInAll || !this.#openOfAddress.enter(address, line)) return false;
    this.#open++;
    line.once('close', () => {
      this.#open--;
    });
    return true;
  }
}
