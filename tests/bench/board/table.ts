import { type Figure, rounded } from '../measure.ts';
import type { Outcome, Setting } from './rounds.ts';
import type { Measure, Scenario } from './scenario.ts';
import { isPeer } from './systems.ts';

const measuresOf = (scenarios: readonly Scenario[]) =>
  scenarios.flatMap(({ measures }) => Object.entries(measures));

/** The outcome as a table in Markdown, one measure a row. */
export function tableOf(
  scenarios: readonly Scenario[],
  { notes, slowdown }: Setting,
  outcome: Outcome,
): string {
  const names = [...outcome.keys()];
  const rows = measuresOf(scenarios).map(([key, { title, unit }]) => [
    `${title}, ${unit}`,
    ...names.map((name) => {
      const value = outcome.get(name)?.[key];
      return value === undefined ? '–' : String(rounded(value));
    }),
  ]);
  const lines = [[`${notes} notes, ${slowdown}x`, ...names], ['---', ...names.map(() => '---')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** What is kept of the outcome: ours, in itself and beside the others. */
export function figuresOf(scenarios: readonly Scenario[], setting: Setting, outcome: Outcome): Figure[] {
  return measuresOf(scenarios).flatMap(([key, measure]) => {
    const value = outcome.get('ours')?.[key];
    if (value === undefined) return [];
    const { title, unit, more, goals, beside = [] } = measure;
    const goal = goals?.[setting.notes]?.[setting.slowdown];
    const bound = (to: number | undefined) => (to === undefined ? {} : more ? { least: to } : { most: to });
    const ratios = beside.flatMap((other): Figure[] => {
      const theirs = yardstick(outcome, key, measure, other);
      if (theirs === undefined) return [];
      const what = `${title}, against ${other}`;
      // Both as they are read, in whole frames and milliseconds: what is less than that nobody sees.
      return [{ what, value: Math.round(value) / Math.round(theirs), unit: '×', ...bound(1) }];
    });
    return [{ what: title, value, unit, ...bound(goal) }, ...ratios];
  });
}

/** What ours is set beside, if it was measured in this run. */
function yardstick(
  outcome: Outcome,
  key: string,
  { more }: Measure,
  other: 'limit' | 'best peer',
): number | undefined {
  if (other === 'limit') return outcome.get('limit')?.[key];
  const peers = [...outcome].flatMap(([name, { [key]: value }]) =>
    isPeer(name) && value !== undefined ? [value] : [],
  );
  if (peers.length === 0) return undefined;
  return more ? Math.max(...peers) : Math.min(...peers);
}
