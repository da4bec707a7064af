import type { Unit } from '../measure.ts';
import type { System } from './systems.ts';

/** How much a run takes on: less while one looks for something, more when a table is made. */
export interface Effort {
  /** How long the traffic that counts goes on. */
  readonly seconds: number;
  /** How often a durable server is killed. */
  readonly kills: number;
}

/** What ours must reach, in itself or as a multiple of what others need in the same run. */
export interface Goal {
  readonly most: number;
  readonly of?: 'limit' | 'best peer';
}

export interface Measure {
  readonly title: string;
  readonly unit: Unit;
  readonly goal?: Goal;
  /** Of several rounds the worst counts; otherwise the middle one. */
  readonly worst?: true;
}

/** One value for each measure; one that a system has no answer to is left out. */
export type Values = Readonly<Record<string, number>>;

/** Something that happens to a relay. Each system is started for it anew. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** Without it, all of them. */
  readonly suits?: (system: System) => boolean;
  readonly measures: Readonly<Record<string, Measure>>;
  measure(system: System, effort: Effort): Promise<Values>;
}

export const isOurs = ({ name }: System): boolean => name === 'ours';
