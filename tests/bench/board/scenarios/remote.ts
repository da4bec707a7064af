import type { RemoteMove } from '../../../../client/src/bench/board-bench.ts';
import { columnsOf, step } from '../notes.ts';
import { frameMeasures, type Scenario, smooth } from '../scenario.ts';

const perSecond = 50;

/** One of 40 notes in view after the other, a little to the side of where it lies and back. */
function movesOf(notes: number, count: number): RemoteMove[] {
  const columns = columnsOf(notes);
  return Array.from({ length: count }, (_, turn) => {
    const [row, column] = [1 + Math.floor((turn % 40) / 8), 1 + (turn % 8)];
    const by = 20 * (1 - (Math.floor(turn / 40) % 2));
    return { card: row * columns + column, to: { x: column * step.x + by, y: row * step.y + by } };
  });
}

/** Others move notes in view while this person looks on. */
export const remote: Scenario = {
  id: 'remote',
  measures: frameMeasures(`${perSecond} moves of others a second`, {
    fps: { 500: smooth, 5000: { 1: 59, 4: 58 } },
    p95: { 5000: { 1: 17, 4: 17 } },
  }),
  async measure(visit, seconds) {
    const moves = movesOf(visit.notes, perSecond * seconds);
    await visit.lookFrom(0, 0, 0.5);
    await visit.board((board, all) => board.prepareRemote(all), moves);
    await visit.inside((page) => page.calm());
    const { fps, p95 } = await visit.frames(() =>
      visit.inside((page, [count, each]) => page.takeIn(count, each), [moves.length, perSecond] as const),
    );
    // What came last is shown with the next frame.
    await visit.inside((page) => page.nextFrame());
    const last = moves.at(-1) as RemoteMove;
    const { x, y } = await visit.board((board, card) => board.cardPos(card), last.card);
    if (Math.hypot(x - last.to.x, y - last.to.y) > 1) throw new Error('a note is not where others put it');
    const what = `${perSecond} moves of others a second`;
    return { [`${what} fps`]: fps, [`${what} p95`]: p95 };
  },
};
