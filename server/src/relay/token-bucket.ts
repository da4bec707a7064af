/** Lets bursts through and bounds what comes over time. */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perSecond: number;
  #tokens: number;
  #filledAt: number;

  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#tokens = capacity;
    this.#filledAt = now;
  }

  /** False when there is not enough left; then nothing is taken. */
  take(cost: number, now: number): boolean {
    this.#fill(now);
    if (cost > this.#tokens) return false;
    this.#tokens -= cost;
    return true;
  }

  /** For what has been done already: taken in any case, so that what comes next may have to wait for it. */
  owe(cost: number, now: number): void {
    this.#fill(now);
    this.#tokens -= cost;
  }

  isFull(now: number): boolean {
    this.#fill(now);
    return this.#tokens === this.#capacity;
  }

  #fill(now: number): void {
    const seconds = Math.max(0, now - this.#filledAt) / 1000;
    this.#tokens = Math.min(this.#capacity, this.#tokens + seconds * this.#perSecond);
    this.#filledAt = now;
  }
}
