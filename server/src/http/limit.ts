/** Counts what happened lately, by key. What does not count is up to the caller: where only failures do, a whole hall
 * that shares one address can come in at once.
 */
export interface Limit {
  isReached(key: string): boolean;
  count(key: string): void;
  /**
   * What `look` finds for somebody who may be guessing; null, which is counted, where that is nothing. Nobody waits for the
   * guesses of others, and many at once are counted like one after the other: what was found is kept back while the limit
   * is reached.
   */
  guessed<Found>(key: string, look: () => Promise<Found | null>): Promise<Found | null | 'too many'>;
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

  const isReached = (key: string) => {
    const list = recent();
    return list.length >= inAll || list.filter((entry) => entry.key === key).length >= perKey;
  };
  const count = (key: string) => {
    recent().push({ key, at: clock() });
  };

  return {
    isReached,
    count,
    async guessed(key, look) {
      if (isReached(key)) return 'too many';
      const found = await look();
      // Others may have guessed meanwhile.
      if (isReached(key)) return 'too many';
      if (found === null) count(key);
      return found;
    },
  };
}
