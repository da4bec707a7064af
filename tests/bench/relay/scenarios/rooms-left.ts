import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { withInside } from '../with-inside.ts';

const wave = 500;
/** Enough rooms for the server to have made what it keeps for good. */
const warmUp = 50;
const megabyte = 1024 * 1024;

/** What stays behind of rooms that nobody is in any more. */
export const roomsLeft: Scenario = {
  id: 's7',
  title: 'S7: 500 rooms opened and left, then 500 others',
  suits: ({ name }) => name !== 'limit',
  measures: {
    first: { title: 'heap after the first 500 against before', unit: 'MB', goal: { most: 5 } },
    second: { title: 'heap after the others against that', unit: 'MB', goal: { most: 5 } },
  },
  measure: (system) =>
    withInside(system, async ({ dialect, openRooms }, inside) => {
      const rooms = await openRooms(warmUp + 2 * wave, 1);
      const waves = [rooms.slice(0, warmUp), rooms.slice(warmUp, warmUp + wave), rooms.slice(warmUp + wave)];
      const [before = 0, first = 0, second = 0] = await putLoad('visit', { dialect, waves, inside, seed: 7 });
      return { first: (first - before) / megabyte, second: (second - first) / megabyte };
    }),
};
