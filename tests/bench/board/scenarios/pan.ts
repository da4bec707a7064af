import { frameMeasures, type Scenario, smooth } from '../scenario.ts';
import { middle, type Visit } from '../visit.ts';
import { overBoard } from '../ways.ts';

const near = 0.5;
const far = 0.1;
const everyFrame = { 1: 17, 4: 17 };

/** By the wheel, or two fingers on a touchpad. @throws when the board did not follow */
async function panOver(visit: Visit, zoom: number, seconds: number): Promise<void> {
  const way = overBoard(visit.notes, zoom);
  const before = await visit.board((board) => board.getCamera());
  const turned = await visit.person.wheel(middle, seconds * 1000, way);
  // A browser keeps the last turns of a wheel for the next frame.
  await visit.inside((page) => page.nextFrame());
  const after = await visit.board((board) => board.getCamera());
  const off = Math.hypot(after.x - before.x - turned.x / zoom, after.y - before.y - turned.y / zoom);
  if (!(off * zoom < 60))
    throw new Error(`the board is ${Math.round(off * zoom)} pixels from where it was moved`);
}

export const pan: Scenario = {
  id: 'pan',
  measures: frameMeasures('pan, zoom 0.5', {
    fps: { 500: smooth, 5000: { 1: 57, 4: 45 } },
    p95: { 5000: { 1: 17, 4: 34 } },
  }),
  async measure(visit, seconds) {
    await visit.lookFrom(0, 0, near);
    const { fps, p95 } = await visit.frames(() => panOver(visit, near, seconds));
    return { 'pan, zoom 0.5 fps': fps, 'pan, zoom 0.5 p95': p95 };
  },
};

export const panFar: Scenario = {
  id: 'far',
  measures: frameMeasures('pan, far 0.1', {
    fps: { 500: smooth, 5000: { 1: 59, 4: 57 } },
    p95: { 5000: everyFrame },
  }),
  async measure(visit, seconds) {
    await visit.lookFrom(0, 0, far);
    const { fps, p95 } = await visit.frames(() => panOver(visit, far, seconds));
    return { 'pan, far 0.1 fps': fps, 'pan, far 0.1 p95': p95 };
  },
};

/** In a pass of its own, because counting takes time. */
export const blocks: Scenario = {
  id: 'blocks',
  suits: ({ hasBlocks }) => hasBlocks,
  measures: {
    blocks: {
      title: 'cards in view that are blocks while panning',
      unit: '%',
      goals: { 5000: { 1: 2, 4: 15 } },
    },
  },
  async measure(visit, seconds) {
    await visit.lookFrom(0, 0, near);
    const [shares] = await Promise.all([
      visit.inside((page, milliseconds) => page.blockShares(milliseconds), seconds * 1000),
      panOver(visit, near, seconds),
    ]);
    return { blocks: (100 * shares.reduce((sum, share) => sum + share, 0)) / shares.length };
  },
};
