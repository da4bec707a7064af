import { type Figure, rounded } from '../measure.ts';
import type { Outcome } from './rounds.ts';
import type { Goal, Measure, Scenario } from './scenario.ts';
import { isPeer } from './systems.ts';

/** The outcome of a scenario as a table in Markdown, one system a row. */
export function tableOf(scenario: Scenario, outcome: Outcome): string {
  const measures = Object.entries(scenario.measures);
  const heads = measures.map(([, { title, unit }]) => `${title}, ${unit}`);
  const rows = [...outcome].map(([name, values]) => [
    name,
    ...measures.map(([key, measure]) => cellOf(outcome, key, measure, values[key])),
  ]);
  const lines = [[scenario.title, ...heads], ['---', ...heads.map(() => '---')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function cellOf(outcome: Outcome, key: string, { goal }: Measure, value: number | undefined): string {
  if (value === undefined) return '–';
  const base = goal?.of && yardstick(outcome, key, goal.of);
  return base ? `${rounded(value)} = ${rounded(value / base)} × ${goal.of}` : String(rounded(value));
}

/** What is kept of the outcome: ours, in itself and against its goals. */
export function figuresOf(scenario: Scenario, outcome: Outcome): Figure[] {
  return Object.entries(scenario.measures).flatMap(([key, { title, unit, goal }]) => {
    const value = outcome.get('ours')?.[key];
    if (value === undefined) return [];
    if (!goal?.of) return [{ what: title, value, unit, ...(goal && { most: goal.most }) }];
    const base = yardstick(outcome, key, goal.of);
    const ratio = { what: `${title}, against ${goal.of}`, unit: '×', most: goal.most } as const;
    return [{ what: title, value, unit }, ...(base ? [{ ...ratio, value: value / base }] : [])];
  });
}

/** What the goal is a multiple of, if it was measured in this run. */
function yardstick(outcome: Outcome, key: string, of: NonNullable<Goal['of']>): number | undefined {
  if (of === 'limit') return outcome.get('limit')?.[key];
  const peers = [...outcome].flatMap(([name, { [key]: value }]) =>
    isPeer(name) && value !== undefined ? [value] : [],
  );
  return peers.length > 0 ? Math.min(...peers) : undefined;
}
