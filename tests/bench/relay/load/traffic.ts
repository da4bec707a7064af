import { chanceOf } from '../../../support/chance.ts';
import { Crowd, type Pace, type RoomToFill } from './crowd.ts';
import type { Dialect } from './frames.ts';
import { keepPace, until } from './pace.ts';
import { spread } from './spread.ts';
import { cpuMilliseconds } from './usage.ts';

export interface TrafficOrder {
  /** Of the server. */
  readonly pid: number;
  readonly dialect: Dialect;
  readonly rooms: readonly RoomToFill[];
  readonly pace: Pace;
  /** Before anything counts, so that every program has got into its stride. */
  readonly warmUpSeconds: number;
  readonly seconds: number;
  readonly seed: number;
}

/** People in rooms edit and point at a steady pace. Answers what it costs the server and how long things take. */
export async function traffic(order: TrafficOrder) {
  const chance = chanceOf(order.seed);
  const { dialect, pace } = order;
  const seconds = order.warmUpSeconds + order.seconds;
  const crowds = order.rooms.map((room) => new Crowd({ dialect, room, pace, seconds, chance }));
  const sum = (of: (crowd: Crowd) => number) => crowds.reduce((total, crowd) => total + of(crowd), 0);
  const habits = (counts: boolean) => crowds.flatMap((crowd) => crowd.habits(counts));
  const people = crowds.flatMap((crowd) => crowd.people);

  async function measured() {
    await Promise.all(crowds.map((crowd) => crowd.joined()));
    await keepPace(habits(false), order.warmUpSeconds * 1000, chance);
    const before = {
      cpu: cpuMilliseconds(order.pid),
      due: sum((crowd) => crowd.cursorsDue),
      arrived: sum((crowd) => crowd.cursorsArrived),
    };
    await keepPace(habits(true), order.seconds * 1000, chance);
    await until('every edit has arrived', () =>
      crowds.every((crowd) => crowd.editsArrived === crowd.editsDue),
    );
    const cpu = cpuMilliseconds(order.pid) - before.cpu;
    const cursorsDue = sum((crowd) => crowd.cursorsDue) - before.due;
    const due = sum((crowd) => crowd.editsDue) + cursorsDue;
    return {
      cpuPerThousand: cpu / (due / 1000),
      /** A server that spares its readers stale positions sends fewer than were due. */
      cursorsArrived: (sum((crowd) => crowd.cursorsArrived) - before.arrived) / cursorsDue,
      editLatency: spread(crowds.flatMap((crowd) => crowd.latencies)),
      savedLatency: spread(people.flatMap(({ savedAfter }) => savedAfter)),
    };
  }

  const result = await crowds.reduce((result, crowd) => crowd.unlessBroken(result), measured());
  await Promise.all(crowds.map((crowd) => crowd.left()));
  return result;
}
