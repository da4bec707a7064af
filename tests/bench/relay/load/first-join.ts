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
  const complete = Promise.withResolvers<number>();
  const isComplete = () => Buffer.compare(Y.encodeStateVector(doc), expected) === 0;
  const update = (part: Uint8Array) => {
    const at = performance.now();
    Y.applyUpdate(doc, part);
    if (isComplete()) complete.resolve(at);
  };
  /** A browser takes what it has by then for the whole board. */
  let answeredTooEarly = false;
  const whole = (part: Uint8Array) => {
    update(part);
    answeredTooEarly ||= !isComplete();
  };
  const begin = performance.now();
  const line = new Line(dialect, room.name, seat, { whole, update });
  const at = await line.unlessBroken(complete.promise);
  await line.close();
  return { all: at - begin, answeredTooEarly };
}
