import * as Y from 'yjs';
import type { RoomToFill } from './crowd.ts';
import { fill } from './fill.ts';
import type { Dialect } from './frames.ts';
import { Line, type Seat } from './line.ts';
import { boardOf } from './made-boards.ts';
import { spread } from './spread.ts';
import { cpuMilliseconds } from './usage.ts';

/** To read a board costs the one who joins time, so one of so many does. */
const readInFull = 20;

export interface RushOrder {
  /** Of the server. */
  readonly pid: number;
  readonly dialect: Dialect;
  readonly cards: number;
  /** Who sits first is in the room before the others come, and who sits second puts the cards there. */
  readonly room: RoomToFill;
}

/** A whole room joins at the same moment. Answers how long it takes until everybody has the board. */
export async function rush({ pid, dialect, cards, room }: RushOrder) {
  const inside = dialect.asks ? [await fill(dialect, room, boardOf(cards).authors)] : [];
  const cpuBefore = cpuMilliseconds(pid);
  const begin = performance.now();
  const comers = room.seats
    .slice(2)
    .map((seat, index) => join(dialect, room.name, seat, index % readInFull > 0));
  const boards = await Promise.all(comers.map(({ line, board }) => line.unlessBroken(board)));
  const cpu = cpuMilliseconds(pid) - cpuBefore;
  insistOnWhole(boards, cards);
  await Promise.all([...inside, ...comers.map(({ line }) => line)].map((line) => line.close()));
  const { p50 } = spread(boards.map(({ at }) => at - begin));
  return { p50, all: Math.max(...boards.map(({ at }) => at)) - begin, cpu };
}

/** A board as it came, which may be in several updates. */
interface Board {
  readonly updates: readonly Uint8Array[];
  /** Of them all. */
  readonly bytes: number;
  readonly at: number;
}

function join(dialect: Dialect, room: string, seat: Seat, skims: boolean) {
  const got = Promise.withResolvers<Board>();
  const updates: Uint8Array[] = [];
  let bytes = 0;
  const update = (part: Uint8Array, length: number) => {
    updates.push(part);
    bytes += length;
  };
  const whole = (part: Uint8Array, length: number) => {
    update(part, length);
    got.resolve({ updates, bytes, at: performance.now() });
  };
  return { line: new Line(dialect, room, seat, { update, whole }, skims), board: got.promise };
}

/**
 * Some are read, and all the others must be as long as one of them: a server may put the board more compactly while
 * people come, so not all get the same bytes.
 */
function insistOnWhole(boards: readonly Board[], cards: number): void {
  const read = boards.filter((_, index) => index % readInFull === 0);
  for (const { updates } of read) {
    const doc = new Y.Doc();
    for (const update of updates) Y.applyUpdate(doc, update);
    const found = doc.getMap('cards').size;
    if (found !== cards) throw new Error(`the board has ${found} of ${cards} cards`);
  }
  const lengths = new Set(read.map(({ bytes }) => bytes));
  if (boards.some(({ bytes }) => !lengths.has(bytes))) throw new Error('the boards differ');
}
