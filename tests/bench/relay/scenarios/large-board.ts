import { withAnswerFile } from '../answer-file.ts';
import { bytesIn } from '../data-folder.ts';
import { type BoardSize, workedBoard } from '../load/made-boards.ts';
import { putLoad } from '../load/put-load.ts';
import type { Scenario, Values } from '../scenario.ts';
import { openRoom, type RunningSystem, type System, withSystem } from '../systems.ts';

const size: BoardSize = { cards: 5000, edits: 50_000, authors: 20 };

/** The largest board there may be, after a long day's work. */
export const largeBoard: Scenario = {
  id: 's4',
  title: 'S4: 50,000 edits on 5,000 cards, then a cold start',
  measures: {
    cpu: { title: 'server CPU to take the edits', unit: 'ms', goal: { most: 9000 } },
    cold: { title: 'first person has the board', unit: 'ms', goal: { most: 200 } },
    early: { title: 'answered before it was loaded', unit: '%', goal: { most: 0 }, worst: true },
    disk: { title: 'data folder against the encoded board', unit: '×', goal: { most: 3 } },
  },
  measure: (system) =>
    system.name === 'limit'
      ? withAnswerFile(workedBoard(size).encoded, (answer) => withSystem(system, { answer }, handOut))
      : withSystem(system, {}, (running) => takeAndStartAgain(system, running)),
};

async function handOut(running: RunningSystem): Promise<Values> {
  const room = await openRoom(running, 1);
  const { all } = await putLoad('firstJoin', { dialect: running.dialect, room, size });
  return { cold: all };
}

async function takeAndStartAgain(system: System, running: RunningSystem): Promise<Values> {
  const room = await openRoom(running, 1 + size.authors);
  const { pid, dialect } = running;
  const { cpu, encodedBytes } = await putLoad('takeIn', { pid, dialect, room, size });
  if (!system.durable) return { cpu };
  await running.restart();
  const { all, answeredTooEarly } = await putLoad('firstJoin', { dialect, room, size });
  return {
    cpu,
    cold: all,
    early: answeredTooEarly ? 100 : 0,
    disk: bytesIn(running.dataFolder) / encodedBytes,
  };
}
