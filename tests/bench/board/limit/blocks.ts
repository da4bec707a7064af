import { card, type Field } from './field.ts';

const side = 512;
const mostStretch = 2.5;

/** Cards as blocks, on small canvases that move with the board: a movement draws only what comes into view. */
export class Blocks {
  readonly #field: Field;
  readonly #place: HTMLElement;
  readonly #canvases = new Map<string, HTMLCanvasElement>();
  #zoom = 0;

  constructor(field: Field, place: HTMLElement) {
    this.#field = field;
    this.#place = place;
  }

  draw(isNeeded: boolean, isMoving: boolean): void {
    this.#place.hidden = !isNeeded;
    if (!isNeeded) return;
    const { zoom } = this.#field.camera;
    const ratio = zoom / this.#zoom;
    if (ratio !== 1 && (!isMoving || ratio > mostStretch || ratio < 1 / mostStretch)) {
      this.clear();
      this.#zoom = zoom;
    }
    this.#place.style.transform = `scale(${zoom / this.#zoom})`;
    this.#drawView();
  }

  /** The cards lie otherwise now. */
  clear(): void {
    for (const canvas of this.#canvases.values()) canvas.remove();
    this.#canvases.clear();
  }

  #drawView(): void {
    const { camera, size } = this.#field;
    const scale = this.#zoom / side;
    const first = { column: Math.floor(camera.x * scale), row: Math.floor(camera.y * scale) };
    const last = {
      column: Math.floor((camera.x + size.width / camera.zoom) * scale),
      row: Math.floor((camera.y + size.height / camera.zoom) * scale),
    };
    const wanted = new Set<string>();
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        const name = `${column} ${row}`;
        wanted.add(name);
        if (!this.#canvases.has(name)) this.#canvases.set(name, this.#make(column, row));
      }
    }
    for (const [name, canvas] of this.#canvases) {
      if (wanted.has(name)) continue;
      canvas.remove();
      this.#canvases.delete(name);
    }
  }

  #make(column: number, row: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    canvas.style.left = `${column * side}px`;
    canvas.style.top = `${row * side}px`;
    this.#place.append(canvas);
    const zoom = this.#zoom;
    const context = canvas.getContext('2d');
    if (context === null) return canvas;
    context.fillStyle = '#e6dfd0';
    const { xs, ys } = this.#field;
    const found = this.#field.inBox((column * side) / zoom, (row * side) / zoom, side / zoom, side / zoom);
    for (const index of found) {
      const x = (xs[index] as number) * zoom - column * side;
      const y = (ys[index] as number) * zoom - row * side;
      context.fillRect(x, y, card.width * zoom, card.height * zoom);
    }
    return canvas;
  }
}
