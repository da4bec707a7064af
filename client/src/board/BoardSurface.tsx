import { DndContext, useDraggable } from '@dnd-kit/core';
import { useEffect, useMemo, useRef } from 'react';
import { cardStyle } from '../card/card-face.ts';
import { silent } from '../drag/silent.ts';
import { useHighlight } from '../highlight/index.ts';
import { useReadOnly } from '../sync/index.ts';
import { themeStyle } from '../theme/ThemeFrame.tsx';
import { boardWording } from '../wording/board.ts';
import { BoardTheme, BoardThemeGround } from './BoardTheme.tsx';
import { BoardTile } from './BoardTile.tsx';
import blockStyles from './blocks.module.css';
import { showBlocks } from './blocks-layer.ts';
import styles from './board.module.css';
import { DropPromiseMark } from './DropPromiseMark.tsx';
import { useDragging } from './dragging.ts';
import { isTheme } from './drawing.ts';
import { useCell, useEngine } from './engine-context.ts';
import { FoundMark } from './FoundMark.tsx';
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
  const { setNodeRef, listeners } = useDraggable({ id: 'held', disabled: useReadOnly() });
  const { view, pan, ground, below, blocks, zoom, paper, lasso, others } = useLayers(drag, setNodeRef);
  return (
    <div ref={view} className={styles.view} {...listeners}>
      <div ref={paper} className={styles.paper} />
      <div ref={pan} className={styles.pan}>
        <div className={styles.layer} aria-hidden="true">
          <div ref={ground} className={styles.zoom}>
            <Grounds />
          </div>
        </div>
        <div className={styles.layer} aria-hidden="true">
          <div ref={below} className={styles.zoom}>
            <svg ref={blocks} className={blockStyles.blocks} />
          </div>
        </div>
        <div className={styles.layer}>
          <div ref={zoom} className={styles.zoom} style={{ ...cardStyle, ...themeStyle }}>
            <Things />
            <FoundMark />
            <div ref={lasso} className={styles.lasso} hidden />
            <ThingEditor />
          </div>
        </div>
        <DropPromiseMark drag={drag} />
        <ThemeEdge />
        <div ref={others} className={styles.others} aria-hidden="true" />
      </div>
    </div>
  );
}

/** The elements of the surface, which come to life together. */
function useLayers(drag: LiveDrag, setNodeRef: (element: HTMLElement) => void) {
  const engine = useEngine();
  const highlight = useHighlight();
  const view = useRef<HTMLDivElement>(null);
  const pan = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  const below = useRef<HTMLDivElement>(null);
  const blocks = useRef<SVGSVGElement>(null);
  const zoom = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const lasso = useRef<HTMLDivElement>(null);
  const others = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const layers = [view, pan, ground, below, zoom, paper, lasso, others].map(({ current }) => current);
    const [inView, inPan, inGround, inBelow, inZoom, inPaper, inLasso, inOthers] = layers;
    if (!inView || !inPan || !inGround || !inBelow || !inZoom || !inPaper || !inLasso || !inOthers) return;
    if (!blocks.current) return;
    setNodeRef(inView);
    const stops = [
      showBlocks(engine, highlight, blocks.current),
      engine.start({ view: inView, pan: inPan, zoom: [inGround, inBelow, inZoom], paper: inPaper }),
      listenToGestures({ engine, view: inView, lasso: inLasso, isDragging: () => drag.isOn }),
      showOthers(engine, inOthers),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, highlight, drag, setNodeRef]);
  return { view, pan, ground, below, blocks, zoom, paper, lasso, others };
}

/** The elements of all that is drawn. Draws ids: each thing reads itself. */
function Things() {
  const engine = useEngine();
  const keys = useCell(engine.things.drawn);
  const list = { role: 'listbox', 'aria-multiselectable': true, 'aria-label': boardWording.things } as const;
  return (
    <div {...(keys.length > 0 ? list : {})}>
      {keys.map((key) =>
        isTheme(key) ? <BoardTheme key={key} id={key} /> : <BoardTile key={key} tileKey={key} />,
      )}
    </div>
  );
}

function Grounds() {
  const engine = useEngine();
  const keys = useCell(engine.things.drawn);
  return keys.filter(isTheme).map((key) => <BoardThemeGround key={key} id={key} />);
}
