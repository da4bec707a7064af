import { type RefObject, useEffect, useMemo, useState } from 'react';
import { FindBar } from '../find/FindBar.tsx';
import { useFinding } from '../find/use-finding.ts';
import { motionTime } from '../ui/motion.ts';
import { findWording } from '../wording/find.ts';
import styles from './board.module.css';
import { useEngine, useScene } from './engine-context.ts';
import { arrival, flyTo } from './flight.ts';
import { unfoldAround } from './fold.ts';
import { readingOrder, type ThingId } from './scene.ts';

interface BoardFindProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Finds notes and themes on the board and flies to them. Above the board, so that it covers nothing of it. */
export function BoardFind({ field, onClose }: BoardFindProps) {
  const engine = useEngine();
  const { rig } = engine;
  const arrangement = useScene(({ things }) => things.scene.arrangement);
  // Also what is hidden in folded themes.
  const order = useMemo(() => readingOrder(arrangement), [arrangement]);
  const [search, setSearch] = useState('');
  const go = (id: ThingId) => {
    unfoldAround(engine, id);
    const box = engine.things.box(id);
    if (box === undefined) return;
    engine.keepCamera();
    engine.selection.focus(id);
    engine.draw();
    flyTo(rig, arrival(rig.camera, box, rig.clear), motionTime());
  };
  const finding = useFinding(order, search, go);
  const { current } = finding;
  useEffect(() => {
    engine.found.set(current);
  }, [engine, current]);
  useEffect(() => {
    field.current?.focus();
    return () => engine.found.set(null);
  }, [engine, field]);
  const close = () => {
    onClose();
    const at = current ?? engine.selection.focused();
    if (at !== null) engine.giveFocus(at);
  };
  return (
    <div className={styles.find}>
      <FindBar
        label={findWording.fieldWithThemes}
        {...{ field, finding, search }}
        onSearch={setSearch}
        onClose={close}
        isTransient
      />
    </div>
  );
}
