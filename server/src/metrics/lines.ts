import type { Line } from '../relay/watch.ts';

/** The open connections, whose own counters say how much went over them; so nothing is counted message by message. */
export class Lines {
  readonly #open = new Set<Line>();
  /** Of lines that are closed. */
  #received = 0;
  #sent = 0;

  add(line: Line): void {
    this.#open.add(line);
    line.once('close', () => {
      this.#open.delete(line);
      this.#received += line.bytesRead;
      this.#sent += line.bytesWritten;
    });
  }

  figures() {
    const figures = {
      open: this.#open.size,
      received: this.#received,
      sent: this.#sent,
      queued: 0,
      longest: 0,
    };
    for (const { bytesRead, bytesWritten, writableLength } of this.#open) {
      figures.received += bytesRead;
      figures.sent += bytesWritten;
      figures.queued += writableLength;
      figures.longest = Math.max(figures.longest, writableLength);
    }
    return figures;
  }
}
