import { type DragStartEvent, useSensor, useSensors } from '@dnd-kit/core';
import { useEffect, useMemo } from 'react';
import { type HoldOptions, HoldSensor } from '../drag/hold-sensor.ts';
import { ToldDrops } from '../drag/told-drops.ts';
import { drop } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { thingAt } from './gestures.ts';
import type { LiveDrag } from './live-drag.ts';

function canHold(engine: BoardEngine, event: PointerEvent): boolean {
  const { isPrimary, button, target } = event;
  const isHand = target instanceof Element && target.closest('[data-hand]') !== null;
  return isPrimary && button === 0 && !isHand && thingAt(engine, event) !== undefined;
}

/** What a `DndContext` needs to drag things on this board. */
export function useDragging(engine: BoardEngine, drag: LiveDrag) {
  const options = useMemo<HoldOptions>(
    () => ({ canHold: (event) => canHold(engine, event), onMove: (to) => drag.move(to) }),
    [engine, drag],
  );
  const sensors = useSensors(useSensor(HoldSensor, options));
  useEffect(
    () => () => {
      if (drag.isOn) drag.end();
    },
    [drag],
  );
  const told = useMemo(() => new ToldDrops(engine.live), [engine]);
  useEffect(() => told.start(), [told]);
  const handlers = useMemo(() => handlersOf(engine, drag, told), [engine, drag, told]);
  return { sensors, handlers };
}

function handlersOf(engine: BoardEngine, drag: LiveDrag, told: ToldDrops) {
  return {
    onDragStart({ activatorEvent }: DragStartEvent) {
      const pressed = activatorEvent as PointerEvent;
      const id = thingAt(engine, pressed);
      const { clientX, clientY } = pressed;
      if (id !== undefined && engine.things.box(id) !== undefined) {
        drag.start(id, { x: clientX, y: clientY });
      }
    },
    onDragEnd() {
      const released = drag.release();
      drag.end();
      if (released !== null) {
        drop(engine, released.promise, released.places);
        told.dropped(released.promise.cards);
      }
      engine.refresh();
    },
    onDragCancel() {
      drag.end();
    },
  };
}
