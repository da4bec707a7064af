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

/** A signal for each of many things, of which few are listened to. */
export interface Signals<Key> {
  readonly emit: (key: Key) => void;
  /** Answers the way to stop listening. */
  readonly listen: (key: Key, listener: () => void) => () => void;
  /** The things that somebody listens to. */
  readonly keys: () => readonly Key[];
}

export function createSignals<Key>(): Signals<Key> {
  const byKey = new Map<Key, Set<() => void>>();
  return {
    emit(key) {
      for (const listener of [...(byKey.get(key) ?? [])]) listener();
    },
    listen(key, listener) {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byKey.delete(key);
      };
    },
    keys: () => [...byKey.keys()],
  };
}
