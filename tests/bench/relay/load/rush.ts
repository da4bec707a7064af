import * as Y from 'yjs';
import type { RoomToFill } from './crowd.ts';
import { fill } from './fill.ts';
import type { Dialect } from './frames.ts';
import { Line, type Seat } from './line.ts';
import { boardOf } from './made-boards.ts';
import { spread } from './spread.ts';
import { cpuMilliseconds } from './usage.ts';

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
  const comers = room.seats.slice(2).map((seat, index) => join(dialect, room.name, seat, index > 0));
  const boards = await Promise.all(comers.map(({ line, board }) => line.unlessBroken(board)));
  const cpu = cpuMilliseconds(pid) - cpuBefore;
  insistOnWhole(boards, cards);
  await Promise.all([...inside, ...comers.map(({ line }) => line)].map((line) => line.close()));
  const { p50 } = spread(boards.map(({ at }) => at - begin));
  return { p50, all: Math.max(...boards.map(({ at }) => at)) - begin, cpu };
}

interface Board {
  readonly update: Uint8Array;
  readonly length: number;
  readonly at: number;
}

function join(dialect: Dialect, room: string, seat: Seat, skims: boolean) {
  const got = Promise.withResolvers<Board>();
  const whole = (update: Uint8Array, length: number) =>
    got.resolve({ update, length, at: performance.now() });
  return { line: new Line(dialect, room, seat, { whole }, skims), board: got.promise };
}

/** The first is read, and all the others must be as long. */
function insistOnWhole(boards: readonly Board[], cards: number): void {
  const [first] = boards;
  if (!first || boards.some(({ length }) => length !== first.length)) throw new Error('the boards differ');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, first.update);
  const found = doc.getMap('cards').size;
  if (found !== cards) throw new Error(`the board has ${found} of ${cards} cards`);
}
