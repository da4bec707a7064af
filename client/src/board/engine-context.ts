import type { Box } from '@heard/shared/geometry';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Cell } from '../sync/cell.ts';
import type { BoardEngine } from './board-engine.ts';
import type { ThingId } from './scene.ts';
import type { Tile, TileKey } from './tiles.ts';

export const EngineContext = createContext<BoardEngine | null>(null);

export function useEngine(): BoardEngine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('useEngine outside a board');
  return engine;
}

export function useCell<Value>(cell: Cell<Value>): Value {
  return useSyncExternalStore(cell.subscribe, cell.get);
}

/** Wakes only when this very thing moves. */
export function useBox(id: ThingId): Box | undefined {
  const { things } = useEngine();
  const subscribe = useCallback((listener: () => void) => things.onChangeOf(id, listener), [things, id]);
  return useSyncExternalStore(subscribe, () => things.box(id));
}

/** The cards of a tile, their theme and their turn in it. Wakes when there are others in it. */
export function useTile(key: TileKey): Pick<Tile, 'cards' | 'theme' | 'start'> {
  const { things } = useEngine();
  const subscribe = useCallback((listener: () => void) => things.onChangeOf(key, listener), [things, key]);
  const cards = useSyncExternalStore(subscribe, () => things.tile(key)?.cards ?? noCards);
  const { theme, start } = things.tile(key) ?? { theme: null, start: 0 };
  return { cards, theme, start };
}

const noCards: Tile['cards'] = [];

/** Whether one of these cards is chosen: such a card is seen from any distance. */
export function useHasChosen(cards: Tile['cards']): boolean {
  const { selection } = useEngine();
  return useSyncExternalStore(selection.onChange, () =>
    cards.some((id) => selection.has(id) || selection.focused() === id),
  );
}

/** Wakes when the answer about the whole board changes; it must be a primitive or the same object. */
export function useScene<Answer>(ask: (engine: BoardEngine) => Answer): Answer {
  const engine = useEngine();
  const subscribe = useCallback((listener: () => void) => engine.onScene(listener), [engine]);
  return useSyncExternalStore(subscribe, () => ask(engine));
}

/** Whether the keyboard is on this very thing. */
export function useIsFocused(id: ThingId): boolean {
  const { selection } = useEngine();
  const subscribe = useCallback(
    (listener: () => void) => selection.onChangeOf(id, listener),
    [selection, id],
  );
  return useSyncExternalStore(subscribe, () => selection.focused() === id);
}
