import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../../support/chance.ts';

/** Something somebody does again and again. */
export interface Habit {
  readonly perSecond: number;
  act(): void;
}

/**
 * Does everything at its pace for so long. Each habit starts at a moment of its own, so that people do not act in
 * step; one that comes late is made up for, as people do not wait for the program that plays them.
 */
export async function keepPace(
  habits: readonly Habit[],
  milliseconds: number,
  chance: Chance,
): Promise<void> {
  const begin = performance.now();
  const due = habits.map(({ perSecond }) => begin + (chance.number() * 1000) / perSecond);
  for (let now = begin; now < begin + milliseconds; now = performance.now()) {
    for (const [index, habit] of habits.entries()) {
      const at = due[index] ?? 0;
      if (at > now) continue;
      habit.act();
      due[index] = at + 1000 / habit.perSecond;
    }
    await pause(1);
  }
}

/** Looks often until it is so. @throws after too long, with what was waited for */
export async function until(what: string, isSo: () => boolean, milliseconds = 60_000): Promise<void> {
  const giveUp = performance.now() + milliseconds;
  while (!isSo()) {
    if (performance.now() > giveUp) throw new Error(`waited in vain until ${what}`);
    await pause(5);
  }
}
