import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { installPeers, peerVersions } from './install-peers.ts';
import { report } from './measure.ts';
import { inRounds } from './relay/rounds.ts';
import { scenarios } from './relay/scenarios/all.ts';
import { isPeer, peersFolder, systems } from './relay/systems.ts';
import { figuresOf, tableOf } from './relay/table.ts';

/**
 * The relay beside its peers, and beside a limit that passes bytes on and does nothing else. On Linux, which tells
 * what a process costs. All of it takes most of an hour; `--only=s1,s3 --systems=ours,limit --rounds=1 --seconds=4`
 * less than a minute. What ours must reach in so many kills is shown by `--only=s5 --rounds=1 --kills=200`.
 */
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: scenarios.map(({ id }) => id).join() },
    systems: { type: 'string', default: systems.map(({ name }) => name).join() },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '10' },
    kills: { type: 'string', default: '5' },
    keep: { type: 'boolean', default: false },
  },
});

/** @throws when something is asked for that there is not */
function choose<Item>(items: readonly Item[], nameOf: (item: Item) => string, names: string): Item[] {
  const unknown = names.split(',').filter((name) => !items.some((item) => nameOf(item) === name));
  if (unknown.length > 0) throw new Error(`${unknown} is none of ${items.map(nameOf)}`);
  return items.filter((item) => names.split(',').includes(nameOf(item)));
}

const chosen = choose(systems, ({ name }) => name, flags.systems);
const effort = { seconds: Number(flags.seconds), kills: Number(flags.kills) };

if (chosen.some(({ name }) => isPeer(name))) installPeers(peersFolder);
process.stdout.write(
  `${cpus()[0]?.model}, Node ${process.versions.node}, ${peerVersions(peersFolder).join(', ')}\n`,
);
for (const scenario of choose(scenarios, ({ id }) => id, flags.only)) {
  const suited = chosen.filter((system) => scenario.suits?.(system) ?? true);
  const outcome = await inRounds(scenario, suited, Number(flags.rounds), effort);
  process.stdout.write(`\n${tableOf(scenario, outcome)}`);
  report(figuresOf(scenario, outcome), `relay ${scenario.id}`);
}
