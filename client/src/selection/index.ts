import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Selectable, Selection } from './selection.ts';

export { createSelection, type Selectable, type Selection } from './selection.ts';

export const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === null) throw new Error('useSelection outside a session');
  return selection;
}

/** Wakes a component only when this very thing is selected or let go. */
export function useIsSelected(id: Selectable): boolean {
  const selection = useSelection();
  const subscribe = useCallback(
    (listener: () => void) => selection.onChangeOf(id, listener),
    [selection, id],
  );
  return useSyncExternalStore(subscribe, () => selection.has(id));
}

export function useSelectedIds(): ReadonlySet<Selectable> {
  const selection = useSelection();
  return useSyncExternalStore(selection.onChange, selection.ids);
}
