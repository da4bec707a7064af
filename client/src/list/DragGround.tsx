import { DndContext, type DragStartEvent, useDraggable, useSensor, useSensors } from '@dnd-kit/core';
import { standingTheme } from '@heard/shared/theme';
import { type ReactNode, useEffect, useMemo } from 'react';
import type { CardActs } from '../card/card-acts.ts';
import { type HoldOptions, HoldSensor } from '../drag/hold-sensor.ts';
import { silent } from '../drag/silent.ts';
import { ToldDrops } from '../drag/told-drops.ts';
import { type LiveSession, useLive, useReadOnly } from '../sync/index.ts';
import { stillBefore } from './drop-spot.ts';
import { HeldNotes } from './HeldNotes.tsx';
import styles from './list.module.css';
import type { Drop, ListDrag } from './list-drag.ts';
import { rowOf } from './use-row-focus.ts';

interface DragGroundProps {
  readonly drag: ListDrag;
  readonly acts: CardActs;
  readonly children: ReactNode;
}

/** The sections, among which notes are dragged by their handles. */
export function DragGround({ drag, acts, children }: DragGroundProps) {
  const live = useLive();
  const options = useMemo<HoldOptions>(
    () => ({ isHandle: true, canHold: isOnHandle, onMove: (to) => drag.move(to) }),
    [drag],
  );
  const sensors = useSensors(useSensor(HoldSensor, options));
  const told = useMemo(() => new ToldDrops(live), [live]);
  useEffect(() => told.start(), [told]);
  useEffect(
    () => () => {
      if (drag.isOn) drag.end();
    },
    [drag],
  );
  const handlers = useMemo(() => handlersOf({ live, acts, drag, told }), [live, acts, drag, told]);
  return (
    <DndContext sensors={sensors} autoScroll={false} accessibility={silent} {...handlers}>
      <Ground drag={drag}>{children}</Ground>
    </DndContext>
  );
}

/** One draggable for all notes, as on the board: a draggable for each would wake every row with every drag. */
function Ground({ drag, children }: Omit<DragGroundProps, 'acts'>) {
  const { setNodeRef, listeners } = useDraggable({ id: 'held', disabled: useReadOnly() });
  return (
    <div ref={setNodeRef} className={styles.sections} {...listeners}>
      {children}
      <HeldNotes drag={drag} />
    </div>
  );
}

function isOnHandle({ isPrimary, button, target }: PointerEvent): boolean {
  return isPrimary && button === 0 && target instanceof Element && target.closest('[data-handle]') !== null;
}

interface Hands {
  readonly live: LiveSession;
  readonly acts: CardActs;
  readonly drag: ListDrag;
  readonly told: ToldDrops;
}

function handlersOf({ live, acts, drag, told }: Hands) {
  return {
    onDragStart({ activatorEvent }: DragStartEvent) {
      const { target, clientX, clientY } = activatorEvent as PointerEvent;
      const id = target === null ? null : rowOf(target, document.body);
      if (id !== null) drag.start(id, { x: clientX, y: clientY });
    },
    onDragEnd() {
      const dropped = drag.release();
      drag.end();
      if (dropped === null) return;
      drop(live, acts, dropped);
      told.dropped(dropped.cards);
    },
    onDragCancel: () => drag.end(),
  };
}

/** The same acts as by button and key. What others did to the place while it was aimed at is taken into account. */
function drop({ board }: LiveSession, acts: CardActs, { cards, spot, seen }: Drop): void {
  const { themeOf, inTheme } = board.arrangement();
  if (spot.theme === null) {
    const placed = cards.filter((id) => themeOf.has(id));
    if (placed.length > 0) acts.takeOut(placed);
    return;
  }
  const theme = standingTheme(board.themes, spot.theme)?.id ?? spot.theme;
  const there = new Set((inTheme.get(theme) ?? []).map(({ id }) => id));
  for (const id of cards) there.delete(id);
  const then = (seen.inTheme.get(spot.theme) ?? []).map(({ id }) => id);
  acts.moveTo(cards, theme, stillBefore(then, spot.before, there));
}
