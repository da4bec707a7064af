import * as Y from 'yjs';
import { chanceOf } from '../../../support/chance.ts';
import { Crowd, type Pace, type RoomToFill } from './crowd.ts';
import { addLongNotes } from './edits.ts';
import type { Dialect } from './frames.ts';
import { Line } from './line.ts';
import { lookInside } from './look-inside.ts';
import { keepPace, until } from './pace.ts';

export interface SleepOrder {
  readonly dialect: Dialect;
  /** Who sits first stops reading. */
  readonly room: RoomToFill;
  readonly pace: Pace;
  readonly seconds: number;
  /** Where the server tells about its memory. */
  readonly inside: string;
  readonly seed: number;
}

/** Somebody does not read while the others write long notes. Answers what the server kept for them. */
export async function sleep({ dialect, room, pace, seconds, inside, seed }: SleepOrder) {
  const [seat, ...seats] = room.seats;
  if (!seat) throw new Error('there is no seat');
  const chance = chanceOf(seed);
  const activity = addLongNotes;
  const crowd = new Crowd({ dialect, room: { ...room, seats }, pace, seconds, activity, chance });
  await crowd.joined();
  const doc = new Y.Doc();
  const take = (update: Uint8Array) => Y.applyUpdate(doc, update);
  const connect = () => new Line(dialect, room.name, seat, { whole: take, update: take });

  const sleeper = connect();
  await sleeper.unlessBroken(dialect.asks ? sleeper.hasBoard : sleeper.opened);
  sleeper.wire.stopReading();
  await keepPace(crowd.habits(true), seconds * 1000, chance);
  await crowd.unlessBroken(until('the others have every note', () => crowd.editsArrived === crowd.editsDue));
  const { mostWaiting } = await lookInside(inside);

  const notes = [...crowd.received().values()].flat().length;
  const isWhole = () => doc.getMap('cards').size === notes;
  const wakes = performance.now();
  sleeper.wire.readOn();
  const whole = until('who slept has every note', isWhole);
  // A server may have given them up; then they come back, as a browser does.
  const again = await Promise.race([sleeper.closed.then(connect), whole.then(() => null)]);
  await whole;
  const wholeAfter = performance.now() - wakes;
  await Promise.all([crowd.left(), (again ?? sleeper).close()]);
  return { mostWaiting, wholeAfter };
}
