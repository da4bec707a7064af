import type { Box } from '@heard/shared/geometry';
import { motionTime } from '../ui/motion.ts';
import type { BoardEngine } from './board-engine.ts';
import type { ThingId } from './scene.ts';

/**
 * Does an act, and lets everything that is drawn glide from where it lay to where it lies now, so that the eye can
 * follow. Where nothing should move (`--motion` is 0) it is there at once.
 */
export function glide(engine: BoardEngine, act: () => void): void {
  const before = boxesShown(engine);
  act();
  engine.refresh();
  const duration = motionTime();
  if (duration === 0) return;
  // In the frame in which React has put the elements in their new places.
  requestAnimationFrame(() => {
    for (const [id, box] of before) glideFrom(engine, id, box, duration);
  });
}

/** Where everything lies that has an element now. */
function boxesShown({ view, things }: BoardEngine): Map<ThingId, Box> {
  const boxes = new Map<ThingId, Box>();
  for (const { dataset } of view?.querySelectorAll<HTMLElement>('[data-thing]') ?? []) {
    const id = dataset.thing as ThingId;
    const box = things.box(id);
    if (box !== undefined) boxes.set(id, box);
  }
  return boxes;
}

function glideFrom(engine: BoardEngine, id: ThingId, { x, y }: Box, duration: number): void {
  const now = engine.things.box(id);
  if (now === undefined || (now.x === x && now.y === y)) return;
  const from = `translate(${x - now.x}px, ${y - now.y}px)`;
  for (const element of engine.elementsOf(id)) {
    element.animate([{ transform: from }, { transform: 'none' }], { duration, easing: 'ease-out' });
  }
}
