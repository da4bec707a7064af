import { chanceOf } from '../../../support/chance.ts';
import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { openRoom, withSystem } from '../systems.ts';

/** The process ends without a word while people are at work. The server in memory is the control: it loses all. */
export const killed: Scenario = {
  id: 's5',
  title: 'S5: killed while 20 people make 200 edits/s',
  suits: ({ name }) => name !== 'limit',
  measures: {
    received: { title: 'edits that others had received', unit: 'edits' },
    lost: { title: 'of these gone afterwards', unit: 'edits', goal: { most: 0 }, worst: true },
    share: { title: 'share that is gone', unit: '%', worst: true },
  },
  measure: (system, { kills }) =>
    withSystem(system, {}, async (running) => {
      const { dialect } = running;
      const chance = chanceOf(5);
      const room = await openRoom(running, 20);
      let [total, lost] = [0, 0];
      for (let seed = 0; seed < kills; seed += 1) {
        const milliseconds = 500 + chance.below(5000);
        const pace = { edits: 10, cursors: 0 };
        const order = { pid: running.pid, dialect, room, pace, milliseconds, seed };
        const received = await putLoad('cutOff', order);
        await running.restart();
        lost += await putLoad('findLost', { dialect, room, received });
        total += [...received.values()].flat().length;
      }
      return { received: total, lost, share: (100 * lost) / total };
    }),
};
