import styles from './board.module.css';
import { useBox, useCell, useEngine } from './engine-context.ts';
import type { ThingId } from './scene.ts';

/** A ring around what a search has come to; it lies beside the thing, so that nothing else is drawn anew for it. */
export function FoundMark() {
  const found = useCell(useEngine().found);
  return found === null ? null : <Ring id={found} />;
}

function Ring({ id }: { readonly id: ThingId }) {
  const box = useBox(id);
  const percent = useCell(useEngine().rig.percent);
  if (box === undefined) return null;
  const { x, y, width, height } = box;
  // As thick from far away as from near.
  const pixel = 100 / percent;
  return (
    <div
      className={styles.found}
      data-found={id}
      style={{ left: x, top: y, width, height, outlineWidth: 4 * pixel, outlineOffset: 5 * pixel }}
    />
  );
}
