import { cutOff, findLost } from './cut-off.ts';
import { firstJoin } from './first-join.ts';
import { rush } from './rush.ts';
import { sleep } from './sleep.ts';
import { takeIn } from './take-in.ts';
import { traffic } from './traffic.ts';
import { visit } from './visit.ts';

/** The loads by name. This program carries out one of them, in a process that is neither server nor benchmark. */
const loads = { traffic, rush, takeIn, firstJoin, cutOff, findLost, sleep, visit };

export type Loads = typeof loads;
export type LoadName = keyof Loads;
export interface Order<Name extends LoadName> {
  readonly load: Name;
  readonly order: Parameters<Loads[Name]>[0];
}

process.on('disconnect', () => process.exit());
process.once('message', async ({ load, order }: Order<LoadName>) => {
  const result = await (loads[load] as (order: unknown) => Promise<unknown>)(order);
  process.send?.(result, () => process.exit());
});
