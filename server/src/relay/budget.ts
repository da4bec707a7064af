import { TokenBucket } from './token-bucket.ts';

/** Whether there is enough left of what belongs to a key; if so, it is taken. */
export type Budget = (key: string) => boolean;

export interface BudgetOptions {
  /** What a key has at first, and at most. */
  readonly burst: number;
  readonly perSecond: number;
  readonly clock: () => number;
}

/** Lets each key burst, and bounds what comes of it over time. */
export function createBudget({ burst, perSecond, clock }: BudgetOptions): Budget {
  const buckets = new Map<string, TokenBucket>();
  // By then every bucket that was not touched meanwhile is full again, so it need not be remembered.
  const forgetEvery = (1000 * burst) / perSecond;
  let forgotAt = clock();

  return (key) => {
    const now = clock();
    if (now - forgotAt >= forgetEvery) {
      forgotAt = now;
      for (const [other, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(other);
    }
    const bucket = buckets.get(key) ?? new TokenBucket(burst, perSecond, now);
    buckets.set(key, bucket);
    return bucket.take(1, now);
  };
}
