import { isId, type ThemeId } from '@heard/shared/id';
import { layoutTheme } from '@heard/shared/layout';
import { useEffect, useRef, useState } from 'react';
import { useSelectedIds } from '../selection/index.ts';
import { useReadOnly, useRecord } from '../sync/index.ts';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import { type EdgeHost, listenToEdge } from './edge-drag.ts';
import { useBox, useCell, useEngine } from './engine-context.ts';
import { Placed } from './Placed.tsx';

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
  const theme = useRecord('themes', id, (record) => record);
  const box = useBox(id);
  const [columns, setPromised] = useState<number | null>(null);
  const after = theme === undefined || columns === null ? null : { ...theme, columns };
  const members = engine.things.scene.arrangement.inTheme.get(id) ?? [];
  if (box === undefined) return null;
  return (
    <>
      {after !== null && (
        <Placed box={layoutTheme(after, members).box} className={styles.promised} data-promise="columns">
          <div className={styles.promise}>{boardWording.acts.columnsOf(after.columns)}</div>
        </Placed>
      )}
      <Placed box={box} className={styles.over} aria-hidden="true">
        <Grip id={id} onPromise={setPromised} />
      </Placed>
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
