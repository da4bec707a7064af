import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { withSystem } from '../systems.ts';

/** Many small groups at work on one server. */
export const manyRooms: Scenario = {
  id: 's3',
  title: 'S3: 100 rooms with 10 people, each 1 edit/s',
  measures: {
    cpu: { title: 'server CPU per 1,000 delivered', unit: 'ms', goal: { most: 1.2, of: 'limit' } },
    p95: { title: 'edit latency p95', unit: 'ms' },
  },
  measure: (system, { seconds }) =>
    withSystem(system, {}, async (running) => {
      const { cpuPerThousand, editLatency } = await putLoad('traffic', {
        pid: running.pid,
        dialect: running.dialect,
        rooms: await running.openRooms(100, 10),
        pace: { edits: 1, cursors: 0 },
        warmUpSeconds: 2,
        seconds,
        seed: 3,
      });
      return { cpu: cpuPerThousand, p95: editLatency.p95 };
    }),
};
