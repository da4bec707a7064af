import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { buildPage } from './board/build-pages.ts';
import { servePages } from './board/page-server.ts';
import { inRounds } from './board/rounds.ts';
import { scenarios } from './board/scenarios/all.ts';
import { isPeer, peersFolder, systems } from './board/systems.ts';
import { figuresOf, tableOf } from './board/table.ts';
import { installPeers, peerVersions } from './install-peers.ts';
import { report } from './measure.ts';

/**
 * The board beside its peers, and beside a limit that shows cards without a framework and does nothing else: in
 * headless Chromium, by the wheel, the pointer and the keyboard. All of it takes more than an hour;
 * `--only=load,pan --systems=ours,limit --rounds=1 --notes=5000` half a minute.
 */
const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', default: scenarios.map(({ id }) => id).join() },
    systems: { type: 'string', default: systems.map(({ name }) => name).join() },
    notes: { type: 'string', default: '200,500,1000,5000' },
    slowdown: { type: 'string', default: '1,4' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
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
const wanted = choose(scenarios, ({ id }) => id, flags.only);
const counts = flags.notes.split(',').map(Number);

if (chosen.some(({ name }) => isPeer(name))) installPeers(peersFolder);
for (const { name } of chosen) await buildPage(name);
const server = await servePages(counts);
process.stdout.write(
  `${cpus()[0]?.model}, Node ${process.versions.node}, ${peerVersions(peersFolder).join(', ')}\n`,
);
for (const notes of counts) {
  for (const slowdown of flags.slowdown.split(',').map(Number)) {
    const setting = { notes, slowdown };
    const outcome = await inRounds(
      {
        systems: chosen,
        scenarios: wanted,
        rounds: Number(flags.rounds),
        seconds: Number(flags.seconds),
        url: server.url,
      },
      setting,
    );
    process.stdout.write(`\n${tableOf(wanted, setting, outcome)}`);
    report(figuresOf(wanted, setting, outcome), `board ${notes} notes, ${slowdown}x`);
  }
}
server.stop();
