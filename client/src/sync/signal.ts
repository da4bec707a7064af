/** Tells whoever listens that something changed, without saying what. */
export interface Signal {
  readonly emit: () => void;
  /** Answers the way to stop listening. */
  readonly listen: (listener: () => void) => () => void;
}

export function createSignal(): Signal {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of [...listeners]) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
