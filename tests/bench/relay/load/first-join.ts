import * as Y from 'yjs';
import type { RoomToFill } from './crowd.ts';
import type { Dialect } from './frames.ts';
import { Line } from './line.ts';
import { type BoardSize, workedBoard } from './made-boards.ts';

export interface FirstJoinOrder {
  readonly dialect: Dialect;
  /** Who sits first opens it. */
  readonly room: RoomToFill;
  /** What the board was made as. */
  readonly size: BoardSize;
}

/** Somebody opens a board that is not in memory. Answers when they had all of it. */
export async function firstJoin({ dialect, room, size }: FirstJoinOrder) {
  const [seat] = room.seats;
  if (!seat) throw new Error('there is no seat');
  const expected = Y.encodeStateVectorFromUpdate(workedBoard(size).encoded);
  const doc = new Y.Doc();
  const whole = Promise.withResolvers<number>();
  let answers = 0;
  const take = (update: Uint8Array) => {
    const at = performance.now();
    Y.applyUpdate(doc, update);
    answers += 1;
    if (Buffer.compare(Y.encodeStateVector(doc), expected) === 0) whole.resolve(at);
  };
  const begin = performance.now();
  const line = new Line(dialect, room.name, seat, { whole: take, update: take });
  const at = await line.unlessBroken(whole.promise);
  await line.close();
  /** The first answer is the one a browser takes for the whole board. */
  return { all: at - begin, answeredTooEarly: answers > 1 };
}
