import { columnsOf, step } from '../notes.ts';
import type { Field } from './field.ts';

/** Elements kept at most, in view and around it. */
const mostKept = 600;
/** Cards along one side of a tile. */
const tileSide = 4;
/** Milliseconds of a frame that making elements may take, and from which a frame counts as late. */
const slice = 3;
const late = 25;
/** Milliseconds for which nothing is made ahead after a late frame. */
const rest = 500;

/** Makes and drops the elements of cards: first those in view, then those where the view is going. */
export class Cards {
  readonly #field: Field;
  readonly #place: HTMLElement;
  readonly #columns: number;
  readonly #tiles = new Map<number, HTMLElement>();
  readonly #elements = new Map<number, HTMLElement>();
  #pausedUntil = 0;

  constructor(field: Field, place: HTMLElement) {
    this.#field = field;
    this.#place = place;
    this.#columns = columnsOf(field.xs.length);
  }

  has(card: number): boolean {
    return this.#elements.has(card);
  }

  element(card: number): HTMLElement | undefined {
    return this.#elements.get(card);
  }

  /**
   * Does what fits into this frame. `took` is how long the last one was, `travel` how far the view has moved in it.
   * Answers whether something in view is still missing.
   */
  draw(took: number, travel: { x: number; y: number }, isMoving: boolean): boolean {
    const begun = performance.now();
    if (took > late) this.#pausedUntil = begun + rest;
    const isPaused = isMoving && begun < this.#pausedUntil;
    const missing = this.#field.inView().filter((card) => !this.#elements.has(card));
    const until = begun + (isPaused ? slice / 3 : slice);
    let made = 0;
    while (made < missing.length && performance.now() < until) this.#make(missing[made++] as number);
    if (made < missing.length) return true;
    if (isMoving) {
      if (!isPaused) this.#makeAhead(travel, until);
    } else this.#tidy();
    return false;
  }

  move(card: number): void {
    const element = this.#elements.get(card);
    if (element !== undefined) this.#put(element, card);
  }

  #makeAhead({ x, y }: { x: number; y: number }, until: number): void {
    const ahead = this.#field.inView(100, { x: x * 12, y: y * 12 });
    for (const card of ahead) {
      if (performance.now() > until) return;
      if (!this.#elements.has(card)) this.#make(card);
    }
  }

  #tidy(): void {
    if (this.#elements.size <= mostKept) return;
    const near = new Set(this.#field.inView(400));
    for (const [card, element] of this.#elements) {
      if (near.has(card)) continue;
      element.remove();
      this.#elements.delete(card);
    }
    for (const [tile, element] of this.#tiles) {
      if (element.childElementCount > 0) continue;
      element.remove();
      this.#tiles.delete(tile);
    }
  }

  #make(card: number): void {
    const element = document.createElement('div');
    element.className = 'card';
    element.dataset.card = String(card);
    element.textContent = this.#field.texts[card] as string;
    const by = document.createElement('i');
    by.textContent = this.#field.by[card] as string;
    element.append(by);
    this.#put(element, card);
    this.#elements.set(card, element);
    this.#tileOf(card).append(element);
  }

  #put(element: HTMLElement, card: number): void {
    const { x, y } = this.#corner(card);
    element.style.left = `${(this.#field.xs[card] as number) - x}px`;
    element.style.top = `${(this.#field.ys[card] as number) - y}px`;
  }

  /** Of the tile in which a card was at first; it stays in it wherever it is moved. */
  #corner(card: number): { x: number; y: number } {
    const column = Math.floor((card % this.#columns) / tileSide);
    const row = Math.floor(card / this.#columns / tileSide);
    return { x: column * tileSide * step.x, y: row * tileSide * step.y };
  }

  #tileOf(card: number): HTMLElement {
    const { x, y } = this.#corner(card);
    const name = y * 1e6 + x;
    const known = this.#tiles.get(name);
    if (known !== undefined) return known;
    const tile = document.createElement('div');
    tile.className = 'tile';
    tile.style.left = `${x}px`;
    tile.style.top = `${y}px`;
    this.#tiles.set(name, tile);
    this.#place.append(tile);
    return tile;
  }
}
