import type { Box } from '@heard/shared/geometry';
import { farZoom, themeMeasures } from '@heard/shared/layout';
import { type RefObject, useEffect, useRef } from 'react';
import { useSelectedIds } from '../selection/index.ts';
import { useReadOnly } from '../sync/index.ts';
import { BarButton, Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { cardsIn, themesIn } from './acts.ts';
import { barPlace } from './bar-place.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { CardActs } from './CardActs.tsx';
import { boxToView, viewBox } from './camera.ts';
import { useCell, useEngine, useScene } from './engine-context.ts';
import { boxAt, extent, type ThingId, touching } from './scene.ts';
import type { SelectionHandlers } from './selection-handlers.ts';
import { ThemeActs } from './ThemeActs.tsx';
import { useFocusBack } from './use-focus-back.ts';

/** The acts for what is selected, beside it and never over it. */
export function SelectionBar(props: SelectionHandlers) {
  const engine = useEngine();
  const ids = useSelectedIds();
  const isBusy = useCell(engine.busy);
  const editing = useCell(engine.editing);
  const readOnly = useReadOnly();
  const there = useScene(({ things }) => things.scene.indexOf);
  if (isBusy || editing !== null || (readOnly && props.onShowDetails === undefined)) return null;
  const shown = [...ids].filter((id) => there.has(id));
  return shown.length === 0 ? null : <Bar {...props} ids={shown} />;
}

function Bar({ ids, ...acts }: SelectionHandlers & { readonly ids: readonly ThingId[] }) {
  const engine = useEngine();
  const frame = useRef<HTMLDivElement>(null);
  useBarPlace(engine, frame, ids);
  useFocusBack(frame);
  const cards = cardsIn(ids);
  const isThemes = cards.length === 0;
  const { forNotes, forTheme, details } = boardWording.acts;
  const readOnly = useReadOnly();
  return (
    <div ref={frame} className={styles.bar}>
      <Toolbar label={isThemes ? forTheme : forNotes} look="inverse">
        {readOnly && <BarButton onClick={acts.onShowDetails}>{details}</BarButton>}
        {!readOnly && isThemes && <ThemeActs {...acts} ids={themesIn(ids)} />}
        {!readOnly && !isThemes && <CardActs {...acts} ids={cards} />}
      </Toolbar>
    </div>
  );
}

/** Room that the header of a theme takes at most, in board units: near, and large from far away. */
const nearHead =
  themeMeasures.padding + themeMeasures.mostTitleLines * themeMeasures.titleLine + themeMeasures.breadth;
const farHead = 232;

/** Follows the board in the frame after it moved, without waking a component. */
function useBarPlace(
  engine: BoardEngine,
  frame: RefObject<HTMLDivElement | null>,
  ids: readonly ThingId[],
): void {
  useEffect(() => {
    let pending = 0;
    const place = () => {
      pending = 0;
      const bar = frame.current;
      if (bar === null) return;
      const { x, y } = placeFor(engine, ids, { width: bar.offsetWidth, height: bar.offsetHeight });
      bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    };
    const later = () => {
      if (pending === 0) pending = requestAnimationFrame(place);
    };
    place();
    const stops = [engine.rig.onMove(later), engine.onScene(later)];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(pending);
    };
  });
}

function placeFor(engine: BoardEngine, ids: readonly ThingId[], size: { width: number; height: number }) {
  const { things, rig } = engine;
  const themes = new Set(ids.map((id) => things.themeOf(id)).filter((id) => id !== undefined));
  const around = [extent(things.scene, ids), extent(things.scene, themes)]
    .filter((box) => box !== null)
    .map((box) => boxToView(rig.camera, box));
  const head = rig.camera.zoom < farZoom ? farHead : nearHead;
  const soft: Box[] = [];
  const taken = touching(things.scene, viewBox(rig.camera, rig.size)).map((index) => {
    const box = boxAt(things.scene, index);
    if (things.scene.isTheme[index] === 0) return boxToView(rig.camera, box);
    // Of a theme its header is read; its body may be covered.
    soft.push(boxToView(rig.camera, box));
    return boxToView(rig.camera, { ...box, height: Math.min(box.height, head) });
  });
  return barPlace(rig.clear, size, around, taken, soft);
}
