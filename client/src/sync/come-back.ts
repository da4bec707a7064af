/**
 * When to try again after a line was lost. Everybody in a room loses it in the same moment, so each browser waits for
 * a time that chance decides (full jitter), out of a span that doubles with every attempt that failed.
 */

const shortest = 200;
const firstSpan = 1000;
const longestSpan = 30_000;

/**
 * Milliseconds to wait. `within` is the span that the server has named; `chance` lies between 0 and 1.
 */
export function waitBefore(attempt: number, within: number | null, chance: number): number {
  const span = within ?? Math.min(longestSpan, firstSpan * 2 ** attempt);
  return shortest + chance * Math.max(0, span - shortest);
}

/** The one way back of a connection: at most one act is waited for. */
export interface ComeBack {
  /** Does it after a wait. */
  later(act: () => void, within: number | null): void;
  /** Does now what is waited for, if anything is. */
  hurry(): void;
  /** Goes on waiting, however long, until told to hurry. */
  hold(): void;
  /** The line was of use: the next loss counts as the first. */
  arrived(): void;
  stop(): void;
}

export function createComeBack(chance: () => number): ComeBack {
  let attempt = 0;
  let awaited: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hold = () => clearTimeout(timer);
  function hurry(): void {
    hold();
    const act = awaited;
    awaited = null;
    act?.();
  }
  return {
    later(act, within) {
      hold();
      awaited = act;
      timer = setTimeout(hurry, waitBefore(attempt, within, chance()));
      attempt += 1;
    },
    hurry,
    hold,
    arrived() {
      attempt = 0;
    },
    stop() {
      hold();
      awaited = null;
    },
  };
}
