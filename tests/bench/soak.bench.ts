import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chanceOf } from '../support/chance.ts';
import { startServer } from '../support/server.ts';
import { makeRoom } from './device.ts';
import { report, rounded } from './measure.ts';
import { openChromium, openWindow } from './pages.ts';
import { lookInside } from './relay/load/look-inside.ts';
import { Member } from './soak/member.ts';
import { type Held, Onlooker } from './soak/onlooker.ts';
import { growthOf } from './soak/slope.ts';

/**
 * Whether memory grows while 20 people work on a board for half an hour and one looks on in a real browser. The board
 * keeps its size, but not its history: Yjs forgets no act. What that takes is seen in a page that is just opened, once the
 * first minutes are over and at the end, and is taken off what the watched page grew by. `--minutes` sets how long,
 * `--seed` what is done.
 */
const { values: wish } = parseArgs({
  options: { minutes: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
  strict: false,
});
const minutes = Number(wish.minutes);
const chance = chanceOf(Number(wish.seed));
/** What is looked up and kept once fills up in the first minutes. */
const warm = Math.min(5, minutes / 3);
const people = 20;
const size = { notes: 300, themes: 15 };
const everyMilliseconds = { act: 4000, point: 500, sample: 30_000 };

const folder = mkdtempSync(join(tmpdir(), 'heard-soak-'));
const socket = join(folder, 'socket');
const inside = new URL('relay/inside.ts', import.meta.url).href;
// Every connection wants to know when this process ends.
process.setMaxListeners(people + 10);
const server = await startServer({ env: { NODE_OPTIONS: `--import=${inside}`, INSIDE: socket } });
const room = await makeRoom(server);
const members: Member[] = [];
for (let turn = 0; turn < people; turn += 1) {
  const name = `Member ${turn + 1}`;
  const device = await room.join(name);
  members.push(new Member(await device.openBoard(room.sessionId), name, size, chance));
}
const [first] = members;
if (first === undefined) throw new Error('Nobody is there');
first.fill(size.notes);

const browser = await openChromium();
const address = `${server.url}/s/${room.sessionId}`;
const open = async () => Onlooker.at(await openWindow(browser, server.url, room.organiser), address, chance);
const watched = await open();

/** While two pages are compared nobody works. */
let isAtWork = true;

interface Compared {
  readonly watched: Held;
  /** A page that was just opened on the same board, and shows the same of it. */
  readonly fresh: Held;
}

async function compared(): Promise<Compared> {
  isAtWork = false;
  const fresh = await open();
  const both = { watched: await watched.holds(), fresh: await fresh.holds() };
  await fresh.leaves();
  isAtWork = true;
  return both;
}

function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

const sampled = {
  heap: 'MB in the page',
  nodes: 'nodes',
  listeners: 'listeners',
  history: 'KB of history',
  serverHeap: 'MB in the server',
  serverResident: 'MB resident',
};
type What = keyof typeof sampled;
const samples: Record<What, number>[] = [];
const begun = performance.now();
const sinceMinutes = () => (performance.now() - begun) / 60_000;
const times: number[] = [];

async function sample(): Promise<void> {
  const { heapMegabytes, nodes, listeners } = await watched.holds();
  const taken = {
    heap: heapMegabytes,
    nodes,
    listeners,
    history: (first?.historyBytes ?? 0) / 1024,
    serverHeap: (await lookInside(socket)).heapBytes / 2 ** 20,
    serverResident: residentMegabytes(server.pid),
  };
  samples.push(taken);
  times.push(sinceMinutes());
  const shown = Object.entries(taken).map(([what, value]) => `${rounded(value)} ${sampled[what as What]}`);
  process.stdout.write(`  ${sinceMinutes().toFixed(1)} min: ${shown.join(', ')}\n`);
}

const inTurn = (act: () => void) => () => {
  if (isAtWork) act();
};
const working = members.flatMap((member) => [
  setInterval(
    inTurn(() => member.act()),
    everyMilliseconds.act * (0.7 + 0.6 * chance.number()),
  ),
  setInterval(
    inTurn(() => member.point()),
    everyMilliseconds.point,
  ),
]);
await watched.settlesIn();
let atFirst: Compared | undefined;
while (sinceMinutes() < minutes) {
  if (sinceMinutes() >= warm) atFirst ??= await compared();
  await sample();
  const next = performance.now() + everyMilliseconds.sample;
  while (performance.now() < next) {
    await watched.looks();
    await pause(chance.below(1000));
  }
}
await sample();
const atLast = await compared();
for (const timer of working) clearInterval(timer);
for (const member of members) member.leave();
await browser.close();
await server.stop();
rmSync(folder, { recursive: true });

const growth = (what: What) =>
  growthOf(
    samples.flatMap((one, turn) => {
      const at = times[turn] ?? 0;
      return at < warm ? [] : [{ minutes: at, value: one[what] }];
    }),
  );
/** In % of what the watched page held after the first minutes. */
const since = (what: keyof Held, of: (both: Compared) => number): number =>
  atFirst === undefined ? Number.NaN : (100 * (of(atLast) - of(atFirst))) / atFirst.watched[what];
/** What the watched page has that a page that was just opened has not. */
const more = (what: keyof Held) => since(what, ({ watched: kept, fresh }) => kept[what] - fresh[what]);

report([
  {
    what: 'heap of the page after the first minutes',
    value: atFirst?.watched.heapMegabytes ?? 0,
    unit: 'MB',
  },
  { what: 'heap grown by since', value: growth('heap'), unit: '%' },
  {
    what: 'heap of a page that is just opened grown by',
    value: since('heapMegabytes', ({ fresh }) => fresh.heapMegabytes),
    unit: '%',
  },
  { what: 'heap kept for nothing', value: more('heapMegabytes'), unit: '%', most: 1 },
  // The nodes of a view are some hundred: a cursor that comes or goes is a part of one per cent.
  { what: 'nodes kept for nothing', value: more('nodes'), unit: '%', most: 2 },
  { what: 'listeners kept for nothing', value: more('listeners'), unit: '%', most: 2 },
  { what: 'history grown by', value: growth('history'), unit: '%' },
  { what: 'heap of the server grown by', value: growth('serverHeap'), unit: '%' },
  { what: 'resident memory of the server grown by', value: growth('serverResident'), unit: '%' },
]);
