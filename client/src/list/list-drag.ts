import type { Arrangement } from '@heard/shared/cluster';
import type { Point } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import type { RefObject } from 'react';
import { edgePull } from '../drag/edge-pull.ts';
import type { Selection } from '../selection/index.ts';
import { createCell } from '../sync/cell.ts';
import type { LiveSession } from '../sync/index.ts';
import { type DropSpot, inListOrder, spotUnder, type Under } from './drop-spot.ts';
import type { SectionId } from './sections.ts';

/** What is held, and what letting go now would do; changes only when that does, not with every move. */
export interface DropPromise {
  /** The one that was taken hold of. */
  readonly taken: CardId;
  readonly cards: readonly CardId[];
  /** Null where everything would stay as it is. */
  readonly spot: DropSpot | null;
}

/** A drop, and the board as it was seen while it was aimed at. */
export interface Drop {
  readonly cards: readonly CardId[];
  readonly spot: DropSpot;
  readonly seen: Arrangement;
}

/** Pixels between the pointer and the picture of what it holds. */
const beside = 28;
const nowhere: Point = { x: 0, y: 0 };

/**
 * A drag in the list while it lasts, without React: rows, line and picture are moved by hand, and components hear only of a
 * changed promise. Meanwhile the list stands still, whatever others do.
 */
export class ListDrag {
  readonly promise = createCell<DropPromise | null>(null);
  /** The picture of what is held, and the line where it would go. */
  readonly picture: RefObject<HTMLDivElement | null> = { current: null };
  readonly line: RefObject<HTMLDivElement | null> = { current: null };
  readonly #live: LiveSession;
  readonly #selection: Selection;
  readonly #list: RefObject<HTMLElement | null>;
  #seen: Arrangement;
  #pointer: Point = nowhere;
  /** What the pointer was over when the promise was made. */
  #over = '';
  #frame = 0;

  constructor(live: LiveSession, selection: Selection, list: RefObject<HTMLElement | null>) {
    this.#live = live;
    this.#selection = selection;
    this.#list = list;
    this.#seen = live.board.arrangement();
  }

  get isOn(): boolean {
    return this.promise.get() !== null;
  }

  /** Takes hold of a note, and with it of all that are selected if it is one of them. */
  start(id: CardId, at: Point): void {
    this.#seen = this.#live.board.arrangement();
    const ids = this.#selection.has(id) ? this.#selection.ids() : new Set([id]);
    this.#selection.focus(id);
    this.#pointer = at;
    this.#over = '';
    const cards = inListOrder(this.#seen, ids);
    for (const row of this.#rowsOf(cards)) row.setAttribute('data-held', '');
    this.#list.current?.setAttribute('data-dragging', '');
    this.promise.set({ taken: id, cards, spot: null });
    this.#live.presence.tell({ drag: { ids: cards, by: nowhere } });
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** Where the pointer is now. Cheap: the work is done once a frame. */
  move(to: Point): void {
    this.#pointer = to;
  }

  /** Lets go where the pointer was last; null where nothing was promised. */
  release(): Drop | null {
    if (!this.isOn) return null;
    this.#aim();
    const promise = this.promise.get();
    if (promise === null || promise.spot === null) return null;
    return { cards: promise.cards, spot: promise.spot, seen: this.#seen };
  }

  /** Ends the drag; whatever was not dropped stays where it was. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    for (const row of this.#rowsOf(this.promise.get()?.cards ?? [])) row.removeAttribute('data-held');
    this.#list.current?.removeAttribute('data-dragging');
    this.#promiseSection(null);
    this.promise.set(null);
    this.#live.presence.tell({ drag: null });
  }

  #step = (): void => {
    this.#frame = requestAnimationFrame(this.#step);
    this.#aim();
    this.#showPicture();
    // Last: whoever asks what is under a point after it, in the same frame, makes the browser go through all rows once more.
    this.#scrollAtEdge();
  };

  #scrollAtEdge(): void {
    const list = this.#list.current;
    if (list === null) return;
    const { top, height } = list.getBoundingClientRect();
    const by = edgePull(this.#pointer.y - top, height);
    if (by !== 0) list.scrollTop -= by;
  }

  #showPicture(): void {
    const picture = this.picture.current;
    if (picture === null) return;
    const { x, y } = this.#pointer;
    const { offsetWidth, offsetHeight } = picture;
    const left = Math.min(x + beside, innerWidth - offsetWidth - 4);
    picture.style.transform = `translate(${left}px, ${y - offsetHeight / 2}px)`;
  }

  /** Promises what is under the pointer. */
  #aim(): void {
    const promise = this.promise.get();
    if (promise === null) return;
    const { under, section, row } = this.#look();
    const over = `${under?.section} ${under?.row?.card} ${under?.row?.isLower}`;
    if (over !== this.#over) {
      this.#over = over;
      const spot = under === null ? null : spotUnder(under, this.#seen, promise.cards);
      this.promise.set({ ...promise, spot });
      this.#promiseSection(spot === null ? null : section);
    }
    const { spot } = this.promise.get() ?? promise;
    const isLined = spot !== null && spot.theme !== null;
    this.#showLine(isLined ? row : null, under?.row?.isLower === true);
  }

  /** What is under the pointer, at whichever of its ends: left and right of a note count as well. */
  #look(): { under: Under | null; section: HTMLElement | null; row: HTMLElement | null } {
    const none = { under: null, section: null, row: null };
    const box = this.#list.current?.getBoundingClientRect();
    const { x, y } = this.#pointer;
    if (!box || x < box.left || x > box.right || y < box.top || y > box.bottom) return none;
    const found = document.elementFromPoint(box.left + box.width / 2, y);
    const section = found?.closest<HTMLElement>('[data-section]') ?? null;
    if (section === null) return none;
    const row = found?.closest<HTMLElement>('[data-card]') ?? null;
    const id = section.dataset.section as SectionId;
    if (row === null) return { under: { section: id, row: null }, section, row };
    const { top, height } = row.getBoundingClientRect();
    const card = row.dataset.card as CardId;
    return { under: { section: id, row: { card, isLower: y > top + height / 2 } }, section, row };
  }

  #showLine(row: HTMLElement | null, isLower: boolean): void {
    const line = this.line.current;
    const ground = line?.offsetParent?.getBoundingClientRect();
    if (line === null || ground === undefined) return;
    line.style.visibility = row === null ? 'hidden' : 'visible';
    if (row === null) return;
    const { left, top, bottom, width } = row.getBoundingClientRect();
    line.style.width = `${width}px`;
    line.style.transform = `translate(${left - ground.left}px, ${(isLower ? bottom : top) - ground.top}px)`;
  }

  #promiseSection(section: HTMLElement | null): void {
    this.#list.current?.querySelector('[data-promised]')?.removeAttribute('data-promised');
    section?.setAttribute('data-promised', '');
  }

  #rowsOf(cards: readonly CardId[]): HTMLElement[] {
    const held = new Set<string | undefined>(cards);
    const rows = this.#list.current?.querySelectorAll<HTMLElement>('[data-card]') ?? [];
    return [...rows].filter((row) => held.has(row.dataset.card));
  }
}
