import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { openRoom, withSystem } from '../systems.ts';

/** A full room at its busiest. */
export const busyRoom: Scenario = {
  id: 's1',
  title: 'S1: one room, 60 people, each 2 edits/s and 5 cursors/s',
  measures: {
    cpu: { title: 'server CPU per 1,000 delivered', unit: 'ms', goal: { most: 0.5, of: 'limit' } },
    p50: { title: 'edit latency p50', unit: 'ms' },
    p95: { title: 'edit latency p95', unit: 'ms', goal: { most: 1, of: 'best peer' } },
    cursors: { title: 'cursors that arrived', unit: '%' },
  },
  measure: (system, { seconds }) =>
    withSystem(system, {}, async (running) => {
      const { cpuPerThousand, editLatency, cursorsArrived } = await putLoad('traffic', {
        pid: running.pid,
        dialect: running.dialect,
        rooms: [await openRoom(running, 60)],
        pace: { edits: 2, cursors: 5 },
        warmUpSeconds: 2,
        seconds,
        seed: 1,
      });
      return {
        cpu: cpuPerThousand,
        p50: editLatency.p50,
        p95: editLatency.p95,
        cursors: 100 * cursorsArrived,
      };
    }),
};
