import { columnsOf } from '../notes.ts';
import { frameMeasures, type Scenario, smooth } from '../scenario.ts';
import { aroundEdge } from '../ways.ts';

/** The first note of the third row, at the edge of the board, which is in the middle of the view. */
export const drag: Scenario = {
  id: 'drag',
  measures: frameMeasures('drag one card', {
    fps: { 500: smooth, 5000: { 1: 59, 4: 58 } },
    p95: { 5000: { 1: 17, 4: 17 } },
  }),
  async measure(visit, seconds) {
    const { person } = visit;
    const card = 2 * columnsOf(visit.notes);
    await visit.lookFrom(-1400, -300, 0.5);
    const from = await visit.board((board, one) => board.cardPoint(one), card);
    const before = await visit.board((board, one) => board.cardPos(one), card);
    await person.hold(from);
    let end = from;
    const frames = await visit.frames(async () => {
      end = await person.drag(from, seconds * 1000, aroundEdge(seconds * 1000));
    });
    await person.letGo(end);
    await visit.inside((page) => page.calm());
    const after = await visit.board((board, one) => board.cardPos(one), card);
    const moved = { x: (end.x - from.x) / 0.5, y: (end.y - from.y) / 0.5 };
    const off = Math.hypot(after.x - before.x - moved.x, after.y - before.y - moved.y);
    if (!(off < 40)) throw new Error(`the card is ${Math.round(off)} units from where it was dropped`);
    return { 'drag one card fps': frames.fps, 'drag one card p95': frames.p95 };
  },
};
