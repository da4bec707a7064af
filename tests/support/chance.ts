import type { Random } from '@heard/shared/id';

/** Seeded chance for tests: the same seed, the same run. Print the seed when a test fails. */
export interface Chance {
  readonly seed: number;
  /** Between 0 (included) and 1 (not included). */
  number(): number;
  /** 0 to below - 1. */
  below(limit: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
  readonly random: Random;
}

/** mulberry32: small, quick, good enough to mix acts; not for secrets. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  function number(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  const below = (limit: number) => Math.floor(number() * limit);
  return {
    seed,
    number,
    below,
    oneOf(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to choose from');
      return item;
    },
    random: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
