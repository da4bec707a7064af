import { announce } from '../ui/announcer/LiveRegion.tsx';
import { motionTime } from '../ui/motion.ts';
import { boardWording } from '../wording/board.ts';
import type { BoardEngine } from './board-engine.ts';
import { flyTo } from './flight.ts';
import { extent, type ThingId } from './scene.ts';

/** Flies to where all that is selected is seen, as near as that allows. Answers whether anything is. */
export function lookAtSelected(engine: BoardEngine): boolean {
  const ids = engine.selection.ids();
  return lookAt(engine, ids, boardWording.told.inView(ids.size));
}

/** Flies to the notes that are in no theme, and puts the keyboard onto the first of them. */
export function lookAtNotPlaced(engine: BoardEngine): void {
  const ids = engine.things.scene.arrangement.loose.map(({ card }) => card.id);
  const [first] = ids;
  if (first === undefined || !lookAt(engine, ids, boardWording.told.notPlacedInView(ids.length))) return;
  engine.selection.focus(first);
  engine.giveFocus(first);
}

function lookAt(engine: BoardEngine, ids: Iterable<ThingId>, told: string): boolean {
  const { rig, things } = engine;
  const box = extent(things.scene, ids);
  if (box === null) return false;
  engine.keepCamera();
  flyTo(rig, rig.around(box), motionTime());
  announce(told, 'mine');
  return true;
}
