import { median } from '../measure.ts';
import type { Effort, Scenario, Values } from './scenario.ts';
import type { System, SystemName } from './systems.ts';

export type Outcome = ReadonlyMap<SystemName, Values>;

/**
 * Measures the systems in turn, again and again, so that what disturbs the machine disturbs them all. What a system
 * could not do is said at once and left out, and fails the program.
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
        process.exitCode = 1;
      }
    }
  }
  return new Map([...taken].map(([name, values]) => [name, together(scenario, values)]));
}

function together({ measures }: Scenario, rounds: readonly Values[]): Values {
  const each = Object.entries(measures).map(([key, { worst }]) => {
    const values = rounds.flatMap(({ [key]: value }) => (value === undefined ? [] : [value]));
    return [key, values.length > 0 && worst ? Math.max(...values) : median(values)];
  });
  return Object.fromEntries(each.filter(([, value]) => !Number.isNaN(value)));
}
