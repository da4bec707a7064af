/** Counts what happened lately, by key. What does not count is up to the caller: where only failures do, a whole hall
 * that shares one address can come in at once.
 */
export interface Limit {
  isReached(key: string): boolean;
  count(key: string): void;
}

export interface LimitOptions {
  /** How often within `milliseconds` for one key, and for all keys together. */
  readonly perKey: number;
  readonly inAll: number;
  readonly milliseconds: number;
  readonly clock: () => number;
}

export function createLimit(options: LimitOptions): Limit {
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
