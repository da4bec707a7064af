import type { Point } from '@heard/shared/geometry';
import type { Note } from '../notes.ts';

export const card = { width: 232, height: 188 };

/** What lies where, in flat arrays, and from where it is seen. No part of the page. */
export class Field {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly texts: string[];
  readonly by: readonly string[];
  camera = { x: -40, y: -120, zoom: 0.65 };
  readonly size = { width: innerWidth, height: innerHeight };

  constructor(notes: readonly Note[]) {
    this.xs = Float64Array.from(notes, ({ x }) => x);
    this.ys = Float64Array.from(notes, ({ y }) => y);
    this.texts = notes.map(({ text }) => text);
    this.by = notes.map(({ by }) => by);
  }

  /** Cards that touch the view moved by so many of its pixels and widened by so many. */
  inView(widened = 0, moved: Point = { x: 0, y: 0 }): number[] {
    const { x, y, zoom } = this.camera;
    return this.inBox(
      x + (moved.x - widened) / zoom,
      y + (moved.y - widened) / zoom,
      (this.size.width + 2 * widened) / zoom,
      (this.size.height + 2 * widened) / zoom,
    );
  }

  inBox(left: number, top: number, width: number, height: number): number[] {
    const { xs, ys } = this;
    const found: number[] = [];
    for (let index = 0; index < xs.length; index += 1) {
      const x = xs[index] as number;
      const y = ys[index] as number;
      if (x < left + width && y < top + height && x + card.width > left && y + card.height > top) {
        found.push(index);
      }
    }
    return found;
  }

  pan(x: number, y: number): void {
    const { zoom } = this.camera;
    this.camera = { ...this.camera, x: this.camera.x + x / zoom, y: this.camera.y + y / zoom };
  }

  zoomBy(factor: number, at: Point): void {
    const { x, y, zoom } = this.camera;
    const next = Math.min(3, Math.max(0.05, zoom * factor));
    this.camera = { x: x + at.x / zoom - at.x / next, y: y + at.y / zoom - at.y / next, zoom: next };
  }
}
