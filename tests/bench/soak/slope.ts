export interface Sample {
  /** Since the soak began. */
  readonly minutes: number;
  readonly value: number;
}

/** What a straight line through the samples grows by from the first to the last, in % of where it begins. */
export function growthOf(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || samples.length < 3) return Number.NaN;
  const minutes = meanOf(samples.map((sample) => sample.minutes));
  const value = meanOf(samples.map((sample) => sample.value));
  const across = samples.reduce((sum, one) => sum + (one.minutes - minutes) * (one.value - value), 0);
  const along = samples.reduce((sum, one) => sum + (one.minutes - minutes) ** 2, 0);
  const slope = across / along;
  const start = value + slope * (first.minutes - minutes);
  return (100 * slope * (last.minutes - first.minutes)) / start;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
