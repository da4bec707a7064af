import { DndContext, useDraggable } from '@dnd-kit/core';
import type { CardId, ThemeId } from '@heard/shared/id';
import { isId } from '@heard/shared/id';
import { useEffect, useMemo, useRef } from 'react';
import { cardStyle } from '../card/CardFace.tsx';
import { useReadOnly } from '../sync/index.ts';
import { themeStyle } from '../theme/ThemeFrame.tsx';
import { boardWording } from '../wording/board.ts';
import { BoardCard } from './BoardCard.tsx';
import { BoardTheme } from './BoardTheme.tsx';
import styles from './board.module.css';
import { DropPromiseMark } from './DropPromiseMark.tsx';
import { silent, useDragging } from './dragging.ts';
import { useCell, useEngine } from './engine-context.ts';
import { listenToGestures } from './gestures.ts';
import { LiveDrag } from './live-drag.ts';
import { showOthers } from './others-layer.ts';
import { ThemeEdge } from './ThemeEdge.tsx';
import { ThingEditor } from './ThingEditor.tsx';

/** The paper and all that lies on it. */
export function BoardSurface() {
  const engine = useEngine();
  const drag = useMemo(() => new LiveDrag(engine), [engine]);
  const { sensors, handlers } = useDragging(engine, drag);
  return (
    <DndContext sensors={sensors} autoScroll={false} accessibility={silent} {...handlers}>
      <Surface drag={drag} />
    </DndContext>
  );
}

/**
 * One draggable for the whole surface: what is held is found from where the pointer went down. A draggable for each
 * card would wake every mounted card at the start and end of a drag.
 */
function Surface({ drag }: { readonly drag: LiveDrag }) {
  const engine = useEngine();
  const { setNodeRef, listeners } = useDraggable({ id: 'held', disabled: useReadOnly() });
  const view = useRef<HTMLDivElement>(null);
  const pan = useRef<HTMLDivElement>(null);
  const zoom = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const lasso = useRef<HTMLDivElement>(null);
  const others = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parts = { view: view.current, pan: pan.current, zoom: zoom.current, paper: paper.current };
    if (!parts.view || !parts.pan || !parts.zoom || !parts.paper || !lasso.current || !others.current) return;
    setNodeRef(parts.view);
    const stops = [
      engine.start({ view: parts.view, pan: parts.pan, zoom: parts.zoom, paper: parts.paper }),
      listenToGestures({ engine, view: parts.view, lasso: lasso.current, isDragging: () => drag.isOn }),
      showOthers(engine, others.current),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, drag, setNodeRef]);
  return (
    <div ref={view} className={styles.view} {...listeners}>
      <div ref={paper} className={styles.paper} />
      <div ref={pan} className={styles.pan}>
        <div ref={zoom} className={styles.zoom} style={{ ...cardStyle, ...themeStyle }}>
          <Things />
          <div ref={lasso} className={styles.lasso} hidden />
          <ThingEditor />
        </div>
        <DropPromiseMark drag={drag} />
        <ThemeEdge />
        <div ref={others} className={styles.others} aria-hidden="true" />
      </div>
    </div>
  );
}

/** The elements of all that is drawn. Draws ids: each thing reads itself. */
function Things() {
  const engine = useEngine();
  const ids = useCell(engine.things.mounted);
  const list = { role: 'listbox', 'aria-multiselectable': true, 'aria-label': boardWording.things } as const;
  return (
    <div {...(ids.length > 0 ? list : {})}>
      {ids.map((id) =>
        isId('card', id) ? (
          <BoardCard key={id} id={id as CardId} />
        ) : (
          <BoardTheme key={id} id={id as ThemeId} />
        ),
      )}
    </div>
  );
}
