import { frameMeasures, type Scenario, smooth } from '../scenario.ts';
import { middle, type Visit } from '../visit.ts';

const near = 1;
const far = 0.1;

/** @throws when the board did not follow */
async function zoomTo(visit: Visit, from: number, to: number, seconds: number): Promise<void> {
  const turn = visit.system.turn(from, to);
  const way = (since: number) => ({ x: 0, y: (turn * since) / (seconds * 1000) });
  await visit.person.wheel(middle, seconds * 1000, way, true);
  const { zoom } = await visit.board((board) => board.getCamera());
  // Some lose a part of a turn when the browser puts events together.
  if (Math.abs(Math.log(zoom / to)) > Math.abs(Math.log(from / to)) / 2)
    throw new Error(`the zoom is ${zoom} instead of ${to}`);
}

/** Out until the notes are specks, and in again. */
export const zoom: Scenario = {
  id: 'zoom',
  measures: frameMeasures('zoom', {
    fps: { 500: smooth, 5000: { 1: 57, 4: 42 } },
    p95: { 5000: { 1: 17, 4: 50 } },
  }),
  async measure(visit, seconds) {
    await visit.lookFrom(0, 0, near);
    const { fps, p95 } = await visit.frames(async () => {
      await zoomTo(visit, near, far, seconds / 2);
      await zoomTo(visit, far, near, seconds / 2);
    });
    return { 'zoom fps': fps, 'zoom p95': p95 };
  },
};
