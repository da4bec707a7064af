import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { report } from './measure.ts';
import { installPeers, peerVersions } from './relay/install-peers.ts';
import { inRounds } from './relay/rounds.ts';
import { scenarios } from './relay/scenarios/all.ts';
import { isPeer, systems } from './relay/systems.ts';
import { figuresOf, tableOf } from './relay/table.ts';

/**
 * The relay beside its peers, and beside a limit that passes bytes on and does nothing else. On Linux, which tells
 * what a process costs. All of it takes most of an hour; `--only=s1,s3 --systems=ours,limit --rounds=1 --seconds=4`
 * takes less than a minute.
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
const wanted = flags.only.split(',');
const chosen = systems.filter(({ name }) => flags.systems.split(',').includes(name));
const effort = { seconds: Number(flags.seconds), kills: Number(flags.kills) };

if (chosen.some(({ name }) => isPeer(name))) installPeers();
process.stdout.write(`${cpus()[0]?.model}, Node ${process.versions.node}, ${peerVersions().join(', ')}\n`);
for (const scenario of scenarios.filter(({ id }) => wanted.includes(id))) {
  const suited = chosen.filter((system) => scenario.suits?.(system) ?? true);
  const outcome = await inRounds(scenario, suited, Number(flags.rounds), effort);
  process.stdout.write(`\n${tableOf(scenario, outcome)}`);
  report(figuresOf(scenario, outcome), `relay ${scenario.id}`);
}
