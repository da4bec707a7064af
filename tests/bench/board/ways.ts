import { columnsOf, step } from './notes.ts';
import type { Way } from './person.ts';
import { view } from './visit.ts';

/** Pixels a second: as fast as one can still tell what goes by. */
const speed = { x: 1600, y: 1000 };

/** To and fro over the whole board, in both directions at once, so that no note is shown twice in a row. */
export function overBoard(notes: number, zoom: number): Way {
  const columns = columnsOf(notes);
  const rows = Math.ceil(notes / columns);
  const room = {
    x: Math.max(300, columns * step.x * zoom - view.width),
    y: Math.max(200, rows * step.y * zoom - view.height),
  };
  return (since) => ({
    x: toAndFro((since / 1000) * speed.x, room.x),
    y: toAndFro((since / 1000) * speed.y, room.y),
  });
}

function toAndFro(way: number, room: number): number {
  const turn = way % (2 * room);
  return turn <= room ? turn : 2 * room - turn;
}

/**
 * In circles over the notes to the right and the empty board to the left. It ends on the left, where nothing is that a
 * note could be dropped on.
 */
export function aroundEdge(milliseconds: number): Way {
  return (since) => {
    const angle = (since / milliseconds) * 5 * Math.PI;
    return {
      x: Math.round(120 * Math.sin(angle) - 180 * Math.sin(angle / 2) ** 2),
      y: Math.round(120 * Math.sin(2 * angle)),
    };
  };
}
