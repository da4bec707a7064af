/** Milliseconds from one frame to the next on most screens. */
const frame = 1000 / 60;
/** A frame that took longer than this, in milliseconds, was late: one more would have fitted in. */
const late = 28;
/** A hand that waited is left alone for so many times as long as it waited. */
const rest = 2;
/** In cards. */
const least = 8;
const most = 160;

/** How much may be drawn in a frame, so that the board keeps moving under the hand: the machine itself shows what it can. */
export class Pace {
  #allowed = 48;
  /** With the frame before this one. */
  #drawn = 0;
  #last = Number.NEGATIVE_INFINITY;
  #restsUntil = 0;

  /**
   * To be asked once a frame, with its time. Answers a number of cards; 0 while the board moves and frames come late.
   */
  next(now: number, isMoving: boolean): number {
    const took = now - this.#last;
    // After a rest nothing is known about the frame before, and of one in which nothing was drawn there is nothing to learn.
    if (took < 500 && this.#drawn > 0) this.#learn(now, took);
    this.#last = now;
    this.#drawn = 0;
    return isMoving && now < this.#restsUntil ? 0 : Math.round(this.#allowed);
  }

  /** To be told how many cards were drawn with this frame. */
  drew(cards: number): void {
    this.#drawn = cards;
  }

  #learn(now: number, took: number): void {
    if (took > late) {
      this.#allowed = Math.max(least, this.#allowed / 2);
      this.#restsUntil = now + rest * (took - frame);
    } else if (this.#drawn > this.#allowed / 2) this.#allowed = Math.min(most, this.#allowed * 1.25);
  }
}
