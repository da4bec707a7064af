/** How values lie: the middle, and what 95 and 99 of 100 do not exceed. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { p50: at(0.5) ?? Number.NaN, p95: at(0.95) ?? Number.NaN, p99: at(0.99) ?? Number.NaN };
}
