import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { openRoom } from '../systems.ts';
import { withInside } from '../with-inside.ts';

const megabyte = 1024 * 1024;

/** A phone in a pocket. The others write long notes, more than the network holds for it. */
export const slowReader: Scenario = {
  id: 's6',
  title: 'S6: one of 61 people stops reading for 30 s',
  measures: {
    waiting: { title: 'most that waited for them', unit: 'MB', goal: { most: 1 } },
    whole: { title: 'from waking up to the whole board', unit: 'ms' },
  },
  measure: (system) =>
    withInside(system, async (running, inside) => {
      const { mostWaiting, wholeAfter } = await putLoad('sleep', {
        dialect: running.dialect,
        room: await openRoom(running, 61),
        pace: { edits: 2, cursors: 5 },
        seconds: 30,
        inside,
        seed: 6,
      });
      return { waiting: mostWaiting / megabyte, whole: wholeAfter };
    }),
};
