/** A frame that took longer than this, in milliseconds, was late: one more would have fitted in. */
const late = 28;
/** One that took longer than this was seen to be late. */
const veryLate = 60;
const pause = 400;
/** In cards. */
const least = 16;
const most = 160;

/** How much may be drawn in a frame, so that the board keeps moving under the hand: the machine itself shows what it can. */
export class Pace {
  #allowed = 48;
  #last = Number.NEGATIVE_INFINITY;
  #pausedUntil = 0;

  /**
   * To be asked once a frame, with its time. Answers a number of cards; 0 while the board moves and frames come late.
   */
  next(now: number, isMoving: boolean): number {
    const took = now - this.#last;
    this.#last = now;
    // After a rest nothing is known about the frame before.
    const isKnown = took < 500;
    if (isKnown && took > late) this.#allowed = Math.max(least, this.#allowed / 2);
    else if (isKnown) this.#allowed = Math.min(most, this.#allowed * 1.25);
    if (isKnown && took > veryLate && isMoving) this.#pausedUntil = now + pause;
    return isMoving && now < this.#pausedUntil ? 0 : Math.round(this.#allowed);
  }
}
