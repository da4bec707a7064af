import type { Clock } from './clock.ts';

/** A failing disk is asked again after this long, in milliseconds; people are told within twice as long. */
const askAgainAfter = 1000;

interface SavingOptions {
  readonly clock: Clock;
  /** Writes something small; resolves to whether it is on disk. */
  probe(): Promise<boolean>;
  /** Called when saving has begun to fail, and when it works again. */
  onChange(fails: boolean): void;
}

/**
 * Whether the disk takes what it is given. While it does not, nothing is tried on it but a small probe: each board would
 * otherwise be made anew for each change that cannot be kept, and everybody's browser would go on sending.
 */
export class Saving {
  readonly #options: SavingOptions;
  #fails = false;
  #stopped = false;
  #cancelProbe: () => void = () => {};

  constructor(options: SavingOptions) {
    this.#options = options;
  }

  get fails(): boolean {
    return this.#fails;
  }

  /** To be called when the disk has refused something. */
  failed(): void {
    if (this.#fails) return;
    this.#fails = true;
    this.#options.onChange(true);
    this.#probeLater();
  }

  /** Nothing is tried and nobody is told any more, also of a probe that is under way. */
  stop(): void {
    this.#stopped = true;
    this.#cancelProbe();
  }

  #probeLater(): void {
    if (this.#stopped) return;
    this.#cancelProbe = this.#options.clock.after(askAgainAfter, () => void this.#probe());
  }

  async #probe(): Promise<void> {
    const works = await this.#options.probe().catch(() => false);
    if (this.#stopped) return;
    if (!works) {
      this.#probeLater();
      return;
    }
    this.#fails = false;
    this.#options.onChange(false);
  }
}
