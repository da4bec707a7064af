import { putLoad } from '../load/put-load.ts';
import { isOurs, type Scenario } from '../scenario.ts';
import { openRoom, withSystem } from '../systems.ts';

/** How soon people may rely on it. No peer tells when something is saved. */
export const saved: Scenario = {
  id: 'saved',
  title: 'Saved: one room, 300 people, each 1 edit/s',
  suits: isOurs,
  measures: {
    p50: { title: 'from sending to saved p50', unit: 'ms' },
    p95: { title: 'from sending to saved p95', unit: 'ms', goal: { most: 150 } },
    p99: { title: 'from sending to saved p99', unit: 'ms', goal: { most: 600 } },
  },
  measure: (system, { seconds }) =>
    withSystem(system, {}, async (running) => {
      const { savedLatency } = await putLoad('traffic', {
        pid: running.pid,
        dialect: running.dialect,
        rooms: [await openRoom(running, 300)],
        pace: { edits: 1, cursors: 0 },
        warmUpSeconds: 2,
        seconds,
        seed: 4,
      });
      return { ...savedLatency };
    }),
};
