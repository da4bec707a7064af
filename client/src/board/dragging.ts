import {
  type DndContextProps,
  type DragStartEvent,
  PointerSensor,
  type PointerSensorOptions,
  type PointerSensorProps,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useEffect, useMemo } from 'react';
import { drop } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { thingAt } from './gestures.ts';
import type { LiveDrag } from './live-drag.ts';
import { ToldDrops } from './told-drops.ts';

type Activation = { readonly nativeEvent: PointerEvent };

interface HoldOptions extends PointerSensorOptions {
  /** Whether there is something under the pointer that can be held. */
  readonly canHold: (event: PointerEvent) => boolean;
}

function canHold(engine: BoardEngine, event: PointerEvent): boolean {
  const { isPrimary, button, target } = event;
  const isHand = target instanceof Element && target.closest('[data-hand]') !== null;
  return isPrimary && button === 0 && !isHand && thingAt(engine, event) !== undefined;
}

const byMouse = { distance: 4 };
const byFinger = { delay: 200, tolerance: 8 };

/**
 * A mouse drags after 4 pixels, a finger after resting 200 ms: one that moves at once moves the board. One sensor for
 * both, because of two that listen to the same event dnd-kit hears only the last.
 */
class HoldSensor extends PointerSensor {
  static override activators = [
    {
      eventName: 'onPointerDown' as const,
      handler: ({ nativeEvent }: Activation, { canHold, onActivation }: HoldOptions) => {
        if (!canHold(nativeEvent)) return false;
        onActivation?.({ event: nativeEvent });
        return true;
      },
    },
  ] as unknown as typeof PointerSensor.activators;

  constructor(props: PointerSensorProps) {
    const isTouch = props.event instanceof PointerEvent && props.event.pointerType === 'touch';
    const activationConstraint = isTouch ? byFinger : byMouse;
    super({ ...props, options: { ...props.options, activationConstraint } });
  }
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

/** What a `DndContext` needs to drag things on this board. */
export function useDragging(engine: BoardEngine, drag: LiveDrag) {
  const options = useMemo<HoldOptions>(() => ({ canHold: (event) => canHold(engine, event) }), [engine]);
  const sensors = useSensors(useSensor(HoldSensor, options));
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
  const told = useMemo(() => new ToldDrops(engine), [engine]);
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
