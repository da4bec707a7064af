import { Blocks } from './blocks.ts';
import { Cards } from './cards.ts';
import type { Field } from './field.ts';

/** From further away cards are only blocks. */
const blockZoom = 0.25;
/** Milliseconds after its last movement in which the view counts as moving. */
const coming = 150;

/** Shows the field. The page does something only after a movement or a change. */
export class Screen {
  readonly field: Field;
  readonly cards: Cards;
  readonly zoom: HTMLElement;
  readonly #pan: HTMLElement;
  readonly #blocks: Blocks;
  #shown = { x: 0, y: 0 };
  #movedAt = 0;
  #frameAt = 0;
  #frame = 0;

  constructor(field: Field, { pan, zoom, blocks }: Record<'pan' | 'zoom' | 'blocks', HTMLElement>) {
    this.field = field;
    this.cards = new Cards(field, zoom);
    this.zoom = zoom;
    this.#pan = pan;
    this.#blocks = new Blocks(field, blocks);
    this.moved();
  }

  moved(): void {
    this.#movedAt = performance.now();
    this.#later();
  }

  /** A card lies elsewhere now. */
  changed(card: number): void {
    this.cards.move(card);
    this.#blocks.clear();
    this.#later();
  }

  #later(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
  }

  #draw = (now: number): void => {
    this.#frame = 0;
    const { camera } = this.field;
    const took = now - this.#frameAt < 1000 ? now - this.#frameAt : 0;
    this.#frameAt = now;
    const shown = { x: Math.round(-camera.x * camera.zoom), y: Math.round(-camera.y * camera.zoom) };
    const travel = { x: this.#shown.x - shown.x, y: this.#shown.y - shown.y };
    this.#shown = shown;
    this.#pan.style.transform = `translate(${shown.x}px, ${shown.y}px)`;
    const scale = `scale(${camera.zoom})`;
    if (this.zoom.style.transform !== scale) this.zoom.style.transform = scale;
    const isMoving = performance.now() - this.#movedAt < coming;
    const isFar = camera.zoom < blockZoom;
    this.zoom.hidden = isFar;
    const isMissing = !isFar && this.cards.draw(took, travel, isMoving);
    this.#blocks.draw(isFar || isMissing, isMoving);
    if (isMissing || isMoving) this.#later();
    else this.#frameAt = 0;
  };
}
