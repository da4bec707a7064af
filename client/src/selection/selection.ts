import type { CardId, ThemeId } from '@heard/shared/id';
import { createSignal, createSignals } from '../sync/signal.ts';

export type Selectable = CardId | ThemeId;

/**
 * What is selected, and what the keyboard is on. One for board and list together, so that switching between them keeps
 * the place. Outside React: a lasso over hundreds of cards wakes only the cards whose state changes.
 */
export interface Selection {
  ids(): ReadonlySet<Selectable>;
  has(id: Selectable): boolean;
  /** The one that arrows start from; part of the tab order. */
  focused(): Selectable | null;
  /** The one somebody has gone to; null while Tab would only stop there because it has to stop somewhere. */
  visited(): Selectable | null;
  select(ids: Iterable<Selectable>): void;
  toggle(id: Selectable): void;
  focus(id: Selectable | null): void;
  /** Where Tab is to stop while nobody has gone anywhere. */
  offer(id: Selectable | null): void;
  clear(): void;
  onChange(listener: () => void): () => void;
  /** Wakes only when this one is selected, let go, or gets or loses the focus. */
  onChangeOf(id: Selectable, listener: () => void): () => void;
}

export function createSelection(): Selection {
  let ids: ReadonlySet<Selectable> = new Set();
  let focused: Selectable | null = null;
  let isOffered = true;
  const listening = createListening();

  function become(next: ReadonlySet<Selectable>, nextFocused: Selectable | null): void {
    const before = ids;
    const changed = new Set<Selectable>();
    for (const id of before) if (!next.has(id)) changed.add(id);
    for (const id of next) if (!before.has(id)) changed.add(id);
    if (focused !== nextFocused) for (const id of [focused, nextFocused]) if (id !== null) changed.add(id);
    if (changed.size === 0) return;
    ids = next;
    focused = nextFocused;
    listening.wake(changed);
  }

  return {
    ids: () => ids,
    has: (id) => ids.has(id),
    focused: () => focused,
    visited: () => (isOffered ? null : focused),
    select(chosen) {
      const all = [...chosen];
      if (all.length > 0) isOffered = false;
      become(new Set(all), all.at(-1) ?? focused);
    },
    toggle(id) {
      isOffered = false;
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      become(next, id);
    },
    focus(id) {
      isOffered = false;
      become(ids, id);
    },
    offer(id) {
      isOffered = true;
      become(ids, id);
    },
    clear: () => become(new Set(), focused),
    onChange: listening.onChange,
    onChangeOf: listening.onChangeOf,
  };
}

function createListening() {
  const ofAll = createSignal();
  const ofOne = createSignals<Selectable>();
  return {
    wake(changed: ReadonlySet<Selectable>): void {
      for (const id of changed) ofOne.emit(id);
      ofAll.emit();
    },
    onChange: ofAll.listen,
    onChangeOf: ofOne.listen,
  };
}
