import { median } from '../measure.ts';
import type { Scenario, Values } from './scenario.ts';
import type { System, SystemName } from './systems.ts';
import { type Visit, withVisit } from './visit.ts';

export type Outcome = ReadonlyMap<SystemName, Values>;

/** What is measured, and how. */
export interface Run {
  readonly systems: readonly System[];
  readonly scenarios: readonly Scenario[];
  readonly rounds: number;
  /** How long a movement goes on. */
  readonly seconds: number;
  /** Where the pages are served. */
  readonly url: string;
}

/** How many notes, and by how much the processor is slowed down. */
export interface Setting {
  readonly notes: number;
  readonly slowdown: number;
}

/**
 * Measures the systems in turn, again and again, so that what disturbs the machine disturbs them all. What a system
 * could not do is said at once and left out, and fails the program where it is ours.
 */
export async function inRounds(run: Run, setting: Setting): Promise<Outcome> {
  const taken = new Map<SystemName, Values[]>(run.systems.map(({ name }) => [name, []]));
  for (let round = 0; round < run.rounds; round += 1) {
    for (const system of run.systems) {
      taken.get(system.name)?.push(await visitOf(run, setting, system));
    }
  }
  return new Map([...taken].map(([name, values]) => [name, together(values)]));
}

async function visitOf({ scenarios, seconds, url }: Run, setting: Setting, system: System): Promise<Values> {
  const values: Record<string, number> = {};
  const tell = (what: string) => (error: unknown) => {
    process.stdout.write(
      `${setting.notes} notes, ${setting.slowdown}x, ${system.name}, ${what}: ${String(error)}\n`,
    );
    if (system.name === 'ours') process.exitCode = 1;
  };
  const act = async (visit: Visit) => {
    await visit.paintedAt();
    for (const scenario of scenarios) {
      if (!(scenario.suits?.(system) ?? true)) continue;
      await scenario
        .measure(visit, seconds)
        .then((some) => Object.assign(values, some))
        .catch(tell(scenario.id));
    }
  };
  await withVisit({ ...setting, system, url }, act).catch(tell('opening'));
  return values;
}

function together(rounds: readonly Values[]): Values {
  const keys = new Set(rounds.flatMap((values) => Object.keys(values)));
  const middleOf = (key: string) =>
    median(rounds.flatMap(({ [key]: value }) => (value === undefined ? [] : [value])));
  return Object.fromEntries([...keys].map((key) => [key, middleOf(key)]));
}
