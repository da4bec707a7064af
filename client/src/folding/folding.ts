import type { ThemeId } from '@heard/shared/id';
import { createSignal } from '../sync/signal.ts';

export type Foldable = ThemeId | 'not placed';

/**
 * Which themes one person has folded, so that they see titles and counts and not the notes. One for board and list
 * together. Nobody else's reading is folded with it: it is not on the board that is shared.
 */
export interface Folding {
  /** The same set until it changes. */
  folded(): ReadonlySet<Foldable>;
  /** Whatever else is folded stays so. */
  fold(ids: Iterable<Foldable>): void;
  unfold(ids: Iterable<Foldable>): void;
  toggle(id: Foldable): void;
  onChange(listener: () => void): () => void;
}

export function createFolding(): Folding {
  let folded: ReadonlySet<Foldable> = new Set();
  const changed = createSignal();
  const become = (next: ReadonlySet<Foldable>) => {
    folded = next;
    changed.emit();
  };
  const fold = (ids: Iterable<Foldable>) => become(new Set([...folded, ...ids]));
  const unfold = (ids: Iterable<Foldable>) => {
    const next = new Set(folded);
    for (const id of ids) next.delete(id);
    become(next);
  };
  return {
    folded: () => folded,
    fold,
    unfold,
    toggle: (id) => (folded.has(id) ? unfold([id]) : fold([id])),
    onChange: changed.listen,
  };
}
