import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from '../../../support/chance.ts';
import { Crowd, type RoomToFill } from './crowd.ts';
import type { Dialect } from './frames.ts';
import { lookInside } from './look-inside.ts';

export interface VisitOrder {
  readonly dialect: Dialect;
  /** Rooms that are opened at the same time and left, wave after wave. */
  readonly waves: readonly (readonly RoomToFill[])[];
  /** Where the server tells about its memory. */
  readonly inside: string;
  readonly seed: number;
}

/** Servers that let go of a room may do it some time after the last person has left. */
const leaveMilliseconds = 5000;

/** In every room somebody writes and goes. Answers the heap after each wave, in bytes. */
export async function visit({ dialect, waves, inside, seed }: VisitOrder): Promise<number[]> {
  const chance = chanceOf(seed);
  const pace = { edits: 1, cursors: 0 };
  const heaps: number[] = [];
  for (const rooms of waves) {
    const crowds = rooms.map((room) => new Crowd({ dialect, room, pace, seconds: 1, chance }));
    await Promise.all(crowds.map((crowd) => crowd.joined()));
    for (const person of crowds.flatMap((crowd) => crowd.people)) {
      person.edit(0);
      person.point();
    }
    await Promise.all(crowds.map((crowd) => crowd.left()));
    await pause(leaveMilliseconds);
    heaps.push((await lookInside(inside)).heapBytes);
  }
  return heaps;
}
