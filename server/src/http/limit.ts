/**
 * Counts what went wrong, by key, within the last minute. Only failures count, so a whole hall that shares one
 * address can come in at once.
 */
export interface FailureLimit {
  isReached(key: string): boolean;
  count(key: string): void;
}

export interface FailureLimitOptions {
  /** Failures of one key in `milliseconds`, and of all keys together. */
  readonly perKey: number;
  readonly inAll: number;
  readonly milliseconds: number;
  readonly clock: () => number;
}

export function createFailureLimit(options: FailureLimitOptions): FailureLimit {
  const { perKey, inAll, milliseconds, clock } = options;
  // Never longer than `inAll`: what is over the limit is refused before it can be counted.
  let counted: { readonly key: string; readonly at: number }[] = [];

  function recent() {
    const since = clock() - milliseconds;
    counted = counted.filter(({ at }) => at > since);
    return counted;
  }

  return {
    isReached(key) {
      const list = recent();
      return list.length >= inAll || list.filter((entry) => entry.key === key).length >= perKey;
    },
    count(key) {
      recent().push({ key, at: clock() });
    },
  };
}
