import type { Box } from '@heard/shared/geometry';
import { isId, type ThemeId } from '@heard/shared/id';
import { layoutTheme } from '@heard/shared/layout';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSelectedIds } from '../selection/index.ts';
import { useReadOnly, useRecord } from '../sync/index.ts';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { type EdgeHost, listenToEdge } from './edge-drag.ts';
import { useBox, useCell, useEngine } from './engine-context.ts';

/** The right edge of the theme that is selected: drawn out or in, it shows the theme in more or fewer columns. */
export function ThemeEdge() {
  const engine = useEngine();
  const [only, second] = useSelectedIds();
  const editing = useCell(engine.editing);
  const readOnly = useReadOnly();
  if (readOnly || editing !== null || second !== undefined || !isId('theme', only)) return null;
  return <Edge key={only} id={only} />;
}

function Edge({ id }: { readonly id: ThemeId }) {
  const engine = useEngine();
  const edge = useRef<HTMLDivElement>(null);
  const promise = useRef<HTMLDivElement>(null);
  const theme = useRecord('themes', id, (record) => record);
  const box = useBox(id);
  const [columns, setPromised] = useState<number | null>(null);
  const after = theme === undefined || columns === null ? null : { ...theme, columns };
  const members = engine.things.scene.arrangement.inTheme.get(id) ?? [];
  usePlace(engine, edge, box);
  usePlace(engine, promise, after === null ? undefined : layoutTheme(after, members).box);
  if (box === undefined) return null;
  return (
    <>
      {columns !== null && (
        <div ref={promise} className={styles.promised} data-promise="columns">
          <div className={styles.promise}>{boardWording.acts.columnsOf(columns)}</div>
        </div>
      )}
      <div ref={edge} className={styles.edge} aria-hidden="true">
        <Grip id={id} onPromise={setPromised} />
      </div>
    </>
  );
}

/** Of its own, because it comes and goes with the theme, as by an undo, while the theme stays selected. */
function Grip({ id, onPromise }: Pick<EdgeHost, 'id' | 'onPromise'>) {
  const engine = useEngine();
  const grip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (grip.current !== null) return listenToEdge({ engine, id, grip: grip.current, onPromise });
  }, [engine, id, onPromise]);
  return <div ref={grip} className={styles.grip} />;
}

/** Lies over a box of the board in the layer that is panned but not scaled, and follows every step of the zoom. */
function usePlace(engine: BoardEngine, over: RefObject<HTMLElement | null>, box: Box | undefined): void {
  useLayoutEffect(() => {
    const place = () => {
      const element = over.current;
      if (element === null || box === undefined) return;
      const { zoom } = engine.rig.camera;
      element.style.left = `${box.x * zoom}px`;
      element.style.top = `${box.y * zoom}px`;
      element.style.width = `${box.width * zoom}px`;
      element.style.height = `${box.height * zoom}px`;
    };
    place();
    return engine.rig.onMove(place);
  }, [engine, over, box]);
}
