import type { CardId } from '@heard/shared/id';
import type { Highlight } from '../highlight/index.ts';
import { type Around, BoardCard } from './board-card.ts';
import type { BoardEngine } from './board-engine.ts';
import type { Tile } from './tiles.ts';

/** The cards in the element of one tile. */
export class TileCards {
  readonly #element: HTMLElement;
  readonly #engine: BoardEngine;
  readonly #highlight: Highlight;
  readonly #cards = new Map<CardId, BoardCard>();
  readonly #stops: readonly (() => void)[];

  constructor(element: HTMLElement, engine: BoardEngine, highlight: Highlight) {
    this.#element = element;
    this.#engine = engine;
    this.#highlight = highlight;
    const draw = () => {
      for (const card of this.#cards.values()) card.draw();
    };
    this.#stops = [engine.live.watch.tables(['conversations'], draw), engine.editing.subscribe(draw)];
  }

  /** Shows these cards in this order, in a theme of that title. */
  show({ cards, start }: Pick<Tile, 'cards' | 'start'>, theme: string | null): void {
    const focused = document.activeElement;
    const staying = new Set(cards);
    for (const id of this.#cards.keys()) if (!staying.has(id)) this.#remove(id);
    for (const [turn, id] of cards.entries()) {
      const { element } = this.#cardFor(id, { theme, place: theme === null ? null : start + turn + 1 });
      const there = this.#element.children[turn] ?? null;
      if (there !== element) this.#element.insertBefore(element, there);
    }
    // A browser lets go of the keyboard in what is put elsewhere.
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused.isConnected)
      focused.focus({ preventScroll: true });
  }

  clear(): void {
    for (const stop of this.#stops) stop();
    for (const id of this.#cards.keys()) this.#remove(id);
  }

  #cardFor(id: CardId, around: Around): BoardCard {
    const known = this.#cards.get(id);
    known?.show(around);
    const card = known ?? new BoardCard(id, around, this.#engine, this.#highlight);
    this.#cards.set(id, card);
    return card;
  }

  #remove(id: CardId): void {
    this.#cards.get(id)?.remove();
    this.#cards.delete(id);
  }
}
