import type { Clock } from '../../server/src/relay/clock.ts';

interface Timer {
  readonly at: number;
  readonly act: () => void;
}

/** Time that passes only when a test says so. */
export class StillClock implements Clock {
  #now = 1_800_000_000_000;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): () => void {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass and calls what is due, in order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let timer = this.#due(until); timer; timer = this.#due(until)) {
      this.#timers.delete(timer);
      this.#now = timer.at;
      timer.act();
    }
    this.#now = until;
  }

  #due(until: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}
