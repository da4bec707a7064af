/**
 * How many messages of one connection are on disk: the n-th and all before it once it says n.
 *
 * A refused message holds the count back until the browser has answered a state vector with all the server
 * lacks (a whole message, sent after the refused one), because that answer contains what was refused.
 */
export class SavedCount {
  #received = 0;
  #saved = 0;
  #firstRefused: number | null = null;

  get saved(): number {
    return this.#saved;
  }

  /** Numbers a message that has arrived. */
  receive(): number {
    this.#received++;
    return this.#received;
  }

  /** To be called in the order of arrival. */
  onDisk(number: number, whole: boolean): void {
    if (this.#firstRefused !== null && number > this.#firstRefused) {
      if (!whole) return;
      this.#firstRefused = null;
    }
    this.#saved = Math.max(this.#saved, number);
  }

  refused(number: number): void {
    this.#firstRefused = Math.min(this.#firstRefused ?? number, number);
  }
}
