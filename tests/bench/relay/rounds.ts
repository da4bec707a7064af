import { median } from '../measure.ts';
import type { Effort, Scenario, Values } from './scenario.ts';
import type { System, SystemName } from './systems.ts';

export type Outcome = ReadonlyMap<SystemName, Values>;

/**
 * Measures the systems in turn, again and again, so that what disturbs the machine disturbs them all; the middle
 * value of each counts. What a system could not do is said at once and left out.
 */
export async function inRounds(
  scenario: Scenario,
  systems: readonly System[],
  rounds: number,
  effort: Effort,
): Promise<Outcome> {
  const taken = new Map<SystemName, Values[]>(systems.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const system of systems) {
      try {
        taken.get(system.name)?.push(await scenario.measure(system, effort));
      } catch (error) {
        process.stdout.write(`${scenario.id}: ${system.name} failed: ${String(error)}\n`);
      }
    }
  }
  return new Map([...taken].map(([name, values]) => [name, medians(scenario, values)]));
}

function medians({ measures }: Scenario, values: readonly Values[]): Values {
  const each = Object.keys(measures).map((key) => [key, median(values.map((one) => one[key] ?? Number.NaN))]);
  return Object.fromEntries(each.filter(([, value]) => !Number.isNaN(value)));
}
