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
  #last = Number.NEGATIVE_INFINITY;
  #restsUntil = 0;

  /**
   * To be asked once a frame, with its time. Answers a number of cards; 0 while the board moves and frames come late.
   */
  next(now: number, isMoving: boolean): number {
    const took = now - this.#last;
    this.#last = now;
    // After a rest nothing is known about the frame before.
    const isKnown = took < 500;
    if (isKnown && took > late) {
      this.#allowed = Math.max(least, this.#allowed / 2);
      this.#restsUntil = now + rest * (took - frame);
    } else if (isKnown) this.#allowed = Math.min(most, this.#allowed * 1.25);
    return isMoving && now < this.#restsUntil ? 0 : Math.round(this.#allowed);
  }
}
