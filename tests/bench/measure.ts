import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Unit = 'ms' | 'KB' | 'MB' | '%' | '×' | 'edits' | 'fps';

/** One figure. `most` and `least` are what it may be; beyond them the measurement has failed. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly most?: number;
  readonly least?: number;
}

/** What one program measured when the baseline was taken, and on which machine. */
interface Taken {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** Load of the machine over the last minute; above the number of cores, times are too long. */
  readonly load: number;
  readonly figures: Readonly<Record<string, number>>;
}

const baselineFile = fileURLToPath(new URL('baseline.json', import.meta.url));

/** The middle one, so that one disturbed run does not count. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of each run, after one that warms up and is not counted. */
export async function timesOf(runs: number, act: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.slice(1);
}

/**
 * Prints the figures of the running program beside those of the baseline, and fails it where one is above what it may
 * be. With --keep they become the baseline. A program that measures several things reports each under its own name.
 */
export function report(
  figures: readonly Figure[],
  program = basename(process.argv[1] ?? '', '.bench.ts'),
): void {
  const baseline: Record<string, Taken> = existsSync(baselineFile)
    ? JSON.parse(readFileSync(baselineFile, 'utf8'))
    : {};
  const load = Number((loadavg()[0] ?? 0).toFixed(1));
  process.stdout.write(`\n${program} (load ${load} on ${availableParallelism()} cores)\n`);
  for (const figure of figures) {
    process.stdout.write(`  ${lineOf(figure, baseline[program]?.figures[figure.what])}\n`);
    if (isBeyond(figure)) process.exitCode = 1;
  }
  if (!process.argv.includes('--keep')) return;
  const taken: Taken = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cores: availableParallelism(),
    load,
    figures: Object.fromEntries(figures.map(({ what, value }) => [what, rounded(value)])),
  };
  writeFileSync(baselineFile, `${JSON.stringify({ ...baseline, [program]: taken }, null, 2)}\n`);
}

/** A value that could not be had is beyond everything. */
function isBeyond({ value, most, least }: Figure): boolean {
  return !((most === undefined || value <= most) && (least === undefined || value >= least));
}

function lineOf(figure: Figure, before: number | undefined): string {
  const { what, value, unit, most, least } = figure;
  const highest = most === undefined ? '' : `, may be ${most} ${unit}`;
  const lowest = least === undefined ? '' : `, must be ${least} ${unit}`;
  const verdict = isBeyond(figure) ? `: TOO ${value < (least ?? 0) ? 'LITTLE' : 'MUCH'}` : '';
  const ratio = before === undefined ? '' : `, ${(value / before).toFixed(2)} of the baseline`;
  return `${what}: ${rounded(value)} ${unit}${highest}${lowest}${verdict}${ratio}`;
}

export function rounded(value: number): number {
  return value < 10 ? Number(value.toFixed(value < 2 ? 2 : 1)) : Math.round(value);
}
