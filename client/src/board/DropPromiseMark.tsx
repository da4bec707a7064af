import type { Box } from '@heard/shared/geometry';
import { boardWording } from '../wording/board.ts';
import { titleOf } from './acts.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { useCell, useEngine } from './engine-context.ts';
import type { DropPromise, LiveDrag } from './live-drag.ts';
import { Placed } from './Placed.tsx';

/** Shows while dragging what letting go would do: around what, at which turn, and in words. */
export function DropPromiseMark({ drag }: { readonly drag: LiveDrag }) {
  const engine = useEngine();
  const promise = useCell(drag.promise);
  if (promise === null) return null;
  const shown = wordsOf(engine, promise);
  if (shown === null) return null;
  const { target } = promise;
  return (
    <>
      {target.kind !== 'board' && (
        <Placed box={target.box} className={styles.promised} data-promise={target.kind} />
      )}
      {target.kind === 'theme' && <Placed box={target.mark} className={styles.turn} />}
      <Placed box={shown.at} className={styles.over}>
        <div className={styles.promise}>{shown.words}</div>
      </Placed>
    </>
  );
}

function wordsOf(engine: BoardEngine, { target, cards }: DropPromise): { words: string; at: Box } | null {
  const { promise } = boardWording;
  const { things } = engine;
  const [first] = cards;
  const from = first === undefined ? undefined : things.themeOf(first);
  const isFromOne = from !== undefined && cards.every((id) => things.themeOf(id) === from);
  switch (target.kind) {
    case 'card':
      return { words: promise.group(cards.length + 1), at: target.box };
    case 'theme': {
      const title = titleOf(engine, target.id);
      const isWithin = isFromOne && from === target.id;
      return { words: isWithin ? promise.moveIn(title) : promise.addTo(cards.length, title), at: target.box };
    }
    case 'board': {
      const box = from === undefined ? undefined : things.box(from);
      return isFromOne && box !== undefined
        ? { words: promise.takeOut(titleOf(engine, from)), at: box }
        : null;
    }
  }
}
