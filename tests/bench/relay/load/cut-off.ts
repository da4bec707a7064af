import * as Y from 'yjs';
import { chanceOf } from '../../../support/chance.ts';
import { Crowd, type Pace, type RoomToFill } from './crowd.ts';
import type { Dialect } from './frames.ts';
import { Line } from './line.ts';
import { keepPace, until } from './pace.ts';

export interface CutOffOrder {
  /** Of the server, which does not survive this. */
  readonly pid: number;
  readonly dialect: Dialect;
  readonly room: RoomToFill;
  readonly pace: Pace;
  readonly milliseconds: number;
  readonly seed: number;
}

/** Where the edits that others had received begin, by the client id of their author. */
export type Received = ReadonlyMap<number, readonly number[]>;

/** Kills the server while people are at work. Answers which edits others have received by then. */
export async function cutOff(order: CutOffOrder): Promise<Received> {
  const { pid, dialect, room, pace, milliseconds, seed } = order;
  const chance = chanceOf(seed);
  const crowd = new Crowd({ dialect, room, pace, seconds: milliseconds / 1000, chance });
  await crowd.joined();
  await keepPace(crowd.habits(true), milliseconds, chance);
  process.kill(pid, 'SIGKILL');
  await Promise.all(crowd.people.map(({ line }) => line.closed));
  return crowd.received();
}

export interface FindLostOrder {
  readonly dialect: Dialect;
  readonly room: RoomToFill;
  readonly received: Received;
}

/** Some answer before they have loaded the board; it is whole when nothing more has come for this long. */
const quietMilliseconds = 1000;

/** Comes back after the server has started again. Answers how many of the edits are not on the board. */
export async function findLost({ dialect, room, received }: FindLostOrder): Promise<number> {
  const [seat] = room.seats;
  if (!seat) throw new Error('there is no seat');
  const doc = new Y.Doc();
  let heardAt = Number.POSITIVE_INFINITY;
  const take = (update: Uint8Array) => {
    Y.applyUpdate(doc, update);
    heardAt = performance.now();
  };
  const line = new Line(dialect, room.name, seat, { whole: take, update: take });
  await until('the board has come', () => performance.now() - heardAt > quietMilliseconds);
  await line.close();
  const lost = [...received].flatMap(([client, begins]) =>
    begins.filter((clock) => clock >= Y.getState(doc.store, client)),
  );
  return lost.length;
}
