import type { Unit } from '../measure.ts';
import type { System } from './systems.ts';
import type { Visit } from './visit.ts';

/** What ours must reach with so many notes, with the processor as it is and with a quarter of it. */
export type Goals = Readonly<Record<number, Readonly<Record<number, number>>>>;

export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  /** Frames: the more the better. Of everything else, less. */
  readonly more?: true;
  readonly goals?: Goals;
  /** What ours may not be worse than in the same run. The limit has no document to open and no editor. */
  readonly beside?: readonly ('limit' | 'best peer')[];
}

/** One value for each measure; one that a system has no answer to is left out. */
export type Values = Readonly<Record<string, number>>;

/** Something a person does, or that happens to them, in front of a board. */
export interface Scenario {
  readonly id: string;
  /** Without it, all of them. */
  readonly suits?: (system: System) => boolean;
  readonly measures: Readonly<Record<string, Measure>>;
  /** The page has been loaded by then, and others may have done something before. @throws when it did not happen */
  measure(visit: Visit, seconds: number): Promise<Values>;
}

/** Frames a second and the gap between two of them, with goals as `fps` and `p95`. */
export function frameMeasures(what: string, goals: { fps: Goals; p95: Goals }): Scenario['measures'] {
  const beside = ['limit', 'best peer'] as const;
  return {
    [`${what} fps`]: { title: what, unit: 'fps', more: true, goals: goals.fps, beside },
    [`${what} p95`]: { title: `${what}, frame p95`, unit: 'ms', goals: goals.p95, beside },
  };
}

/** With 500 notes nobody is to notice anything: every frame of a screen, and on a slow device nearly every one. */
export const smooth: Goals[number] = { 1: 59, 4: 50 };
