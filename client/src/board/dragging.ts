import {
  type DndContextProps,
  type DragStartEvent,
  PointerSensor,
  type PointerSensorOptions,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useMemo } from 'react';
import { drop } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { thingAt } from './gestures.ts';
import type { LiveDrag } from './live-drag.ts';

type Activation = { readonly nativeEvent: PointerEvent };

function canHold({ nativeEvent }: Activation): boolean {
  const { isPrimary, button, target } = nativeEvent;
  const isHand = target instanceof Element && target.closest('[data-hand]') !== null;
  return isPrimary && button === 0 && !isHand && thingAt(target) !== undefined;
}

function activatorFor(isTouch: boolean) {
  return [
    {
      eventName: 'onPointerDown' as const,
      handler: (event: Activation, { onActivation }: PointerSensorOptions) => {
        if ((event.nativeEvent.pointerType === 'touch') !== isTouch || !canHold(event)) return false;
        onActivation?.({ event: event.nativeEvent });
        return true;
      },
    },
  ];
}

class MouseSensor extends PointerSensor {
  static override activators = activatorFor(false) as unknown as typeof PointerSensor.activators;
}

class FingerSensor extends PointerSensor {
  static override activators = activatorFor(true) as unknown as typeof PointerSensor.activators;
}

/** The board tells people itself what they have done. */
export const silent: NonNullable<DndContextProps['accessibility']> = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

/** Lets a mouse drag after 4 pixels and a finger after resting 200 ms; a finger that moves at once moves the board. */
export function useDragging(engine: BoardEngine, drag: LiveDrag) {
  const mouse = useSensor(MouseSensor, { activationConstraint: { distance: 4 } });
  const finger = useSensor(FingerSensor, { activationConstraint: { delay: 200, tolerance: 8 } });
  const sensors = useSensors(mouse, finger);
  useEffect(() => {
    // Read before dnd-kit does, and the release as well: otherwise the last move before it is lost.
    const follow = (event: PointerEvent) => {
      if (drag.isOn) drag.move({ x: event.clientX, y: event.clientY });
    };
    window.addEventListener('pointermove', follow, true);
    window.addEventListener('pointerup', follow, true);
    return () => {
      window.removeEventListener('pointermove', follow, true);
      window.removeEventListener('pointerup', follow, true);
      if (drag.isOn) drag.end();
    };
  }, [drag]);
  const handlers = useMemo(() => handlersOf(engine, drag), [engine, drag]);
  return { sensors, handlers };
}

function handlersOf(engine: BoardEngine, drag: LiveDrag) {
  return {
    onDragStart({ activatorEvent }: DragStartEvent) {
      const id = thingAt(activatorEvent.target);
      const { clientX, clientY } = activatorEvent as PointerEvent;
      if (id !== undefined && engine.things.box(id) !== undefined) {
        drag.start(id, { x: clientX, y: clientY });
      }
    },
    onDragEnd() {
      const released = drag.release();
      drag.end();
      if (released !== null) drop(engine, released.promise, released.by);
      engine.refresh();
    },
    onDragCancel() {
      drag.end();
    },
  };
}
