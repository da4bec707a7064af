import type { ThemeId } from '@heard/shared/id';

export type Foldable = ThemeId | 'not placed';

/**
 * Which themes one person has folded, so that they see titles and counts and not the notes. One for board and list
 * together. Nobody else's reading is folded with it: it is not on the board that is shared.
 */
export interface Folding {
  /** The same set until it changes. */
  folded(): ReadonlySet<Foldable>;
  set(ids: Iterable<Foldable>): void;
  toggle(id: Foldable): void;
  onChange(listener: () => void): () => void;
}

export function createFolding(): Folding {
  let folded: ReadonlySet<Foldable> = new Set();
  const listeners = new Set<() => void>();
  function set(ids: Iterable<Foldable>): void {
    folded = new Set(ids);
    for (const listener of [...listeners]) listener();
  }
  return {
    folded: () => folded,
    set,
    toggle(id) {
      const next = new Set(folded);
      if (!next.delete(id)) next.add(id);
      set(next);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
