import { withAnswerFile } from '../answer-file.ts';
import { boardOf } from '../load/made-boards.ts';
import { putLoad } from '../load/put-load.ts';
import type { Scenario } from '../scenario.ts';
import { openRoom, withSystem } from '../systems.ts';

const cards = 2000;
const people = 300;

/** Everybody comes at once, as after a break or a restart. */
export const manyJoin: Scenario = {
  id: 's2',
  title: 'S2: 300 people join a room with 2,000 cards at once',
  measures: {
    all: { title: 'until all have the board', unit: 'ms', goal: { most: 1.5, of: 'limit' } },
    p50: { title: 'until half of them have it', unit: 'ms' },
    cpu: { title: 'server CPU', unit: 'ms' },
  },
  measure: (system) =>
    withAnswerFile(boardOf(cards).encoded, (answer) =>
      withSystem(system, { answer }, async (running) => {
        const { pid, dialect } = running;
        return putLoad('rush', { pid, dialect, cards, room: await openRoom(running, people + 2) });
      }),
    ),
};
