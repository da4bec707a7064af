import { setTimeout as pause } from 'node:timers/promises';
import type { RoomToFill } from './crowd.ts';
import { fill } from './fill.ts';
import type { Dialect } from './frames.ts';
import { type BoardSize, workedBoard } from './made-boards.ts';
import { cpuMilliseconds } from './usage.ts';

export interface TakeInOrder {
  /** Of the server. */
  readonly pid: number;
  readonly dialect: Dialect;
  /** With a seat for an onlooker and one for each author. */
  readonly room: RoomToFill;
  readonly size: BoardSize;
}

/** Much work in a short time. Answers what it costs the server, with all it does about it later. */
export async function takeIn({ pid, dialect, room, size }: TakeInOrder) {
  const { authors, encoded } = workedBoard(size);
  const before = cpuMilliseconds(pid);
  const inside = await fill(dialect, room, authors);
  await untilQuiet(pid);
  await inside.close();
  await untilQuiet(pid);
  return { cpu: cpuMilliseconds(pid) - before, encodedBytes: encoded.length };
}

/** Some write to the disk only when nothing has come for 2 s. */
const quietSeconds = 3;
/** What a server with nothing to do uses in that time, at most. */
const idleMilliseconds = 50;

async function untilQuiet(pid: number): Promise<void> {
  for (;;) {
    const before = cpuMilliseconds(pid);
    await pause(quietSeconds * 1000);
    if (cpuMilliseconds(pid) - before <= idleMilliseconds) return;
  }
}
