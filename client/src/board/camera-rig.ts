import type { Box, Point, Size } from '@heard/shared/geometry';
import { farZoom } from '@heard/shared/layout';
import { createCell } from '../sync/cell.ts';
import {
  beginning,
  type Camera,
  fitted,
  isSame,
  nextZoom,
  panned,
  revealing,
  toBoard,
  zoomedAround,
} from './camera.ts';

/** The elements a camera moves: pan translates one composited parent, zoom scales what lies in it. */
export interface CameraParts {
  readonly view: HTMLElement;
  readonly pan: HTMLElement;
  readonly zoom: readonly HTMLElement[];
  readonly paper: HTMLElement;
}

/** Milliseconds after which a hand that zooms is said to rest. */
const rest = 150;
/** Milliseconds from one number that is said of the zoom to the next: nobody reads more of them. */
const saying = 100;
const dotSpacing = 24;
/** Below this zoom the words of a note are guessed rather than read. */
export const leastReadable = 0.65;
/** Leaves room for the bar of acts above the first row: it must not lie over titles. */
const corner = { x: 24, y: 80 };

/** The camera of one board and the elements that show it. Never in React state: a moving camera wakes no component. */
export class CameraRig {
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  size: Size = { width: 0, height: 0 };
  #below = 72;
  /** Whole percents, for the zoom control: now and then while a hand zooms, and once it rests. */
  readonly percent = createCell(100);
  readonly #listeners = new Set<() => void>();
  #parts: CameraParts | null = null;
  #shownZoom = 0;
  #resting = 0;
  #saidAt = Number.NEGATIVE_INFINITY;

  attach(parts: CameraParts): () => void {
    this.#parts = parts;
    const measure = () => {
      this.size = { width: parts.view.clientWidth, height: parts.view.clientHeight };
      this.#tell();
    };
    const resized = new ResizeObserver(measure);
    resized.observe(parts.view);
    measure();
    this.#shownZoom = 0;
    this.#show();
    this.#rest();
    return () => {
      clearTimeout(this.#resting);
      resized.disconnect();
      this.#parts = null;
    };
  }

  /** Called after every movement and every change of the view's size. Not where the camera is set to where it is. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(camera: Camera): void {
    const hasMoved = !isSame(camera, this.camera);
    // Also where it is the same: whoever set it last knows it again.
    this.camera = camera;
    if (!hasMoved) return;
    this.#show();
    this.#tell();
  }

  panBy(by: Point): void {
    this.set(panned(this.camera, by));
  }

  zoomTo(zoom: number, around: Point = this.middle()): void {
    this.set(zoomedAround(this.camera, around, zoom));
  }

  /** By a press, which is answered at once. */
  zoomStep(direction: 1 | -1): void {
    this.zoomTo(nextZoom(this.camera.zoom, direction));
    this.#sayPercent();
  }

  fit(box: Box | null): void {
    this.set(
      box === null ? { x: -this.size.width / 2, y: -this.size.height / 2, zoom: 1 } : this.around(box),
    );
  }

  /** Shows all of the box, or where that would be too small to read, where it begins. */
  fitReadably(box: Box): void {
    const all = this.around(box);
    this.set(all.zoom < leastReadable ? beginning(box, leastReadable, corner) : all);
  }

  /** Where all of the box is seen, never larger than it is. */
  around(box: Box): Camera {
    const inset = this.#inset();
    const covered = Math.max(0, this.#below - inset.y);
    return fitted(box, { ...this.size, height: this.size.height - covered }, inset);
  }

  /** What of the view no controls lie over. */
  get clear(): Size {
    return { ...this.size, height: Math.max(200, this.size.height - this.#below) };
  }

  /** The controls at the bottom take so many pixels: on a phone they need more than one row. */
  keepBelow(pixels: number): void {
    if (pixels === this.#below) return;
    this.#below = pixels;
    this.#tell();
  }

  #inset(): Point {
    return this.size.width < 640 ? { x: 16, y: 72 } : { x: 40, y: 84 };
  }

  /** Moves as little as needed for the box to be in view, above the controls at the bottom. */
  reveal(box: Box): void {
    this.set(revealing(this.camera, box, this.clear, 24));
  }

  middle(): Point {
    return { x: this.size.width / 2, y: this.size.height / 2 };
  }

  /** The board point under a pointer event's `clientX` and `clientY`. */
  boardPoint(client: Point): Point {
    return toBoard(this.camera, this.viewPoint(client));
  }

  viewPoint(client: Point): Point {
    const corner = this.#parts?.view.getBoundingClientRect();
    return { x: client.x - (corner?.left ?? 0), y: client.y - (corner?.top ?? 0) };
  }

  /** Marks the view as long as the zoom changes: what would have to be drawn anew with every step waits for its end. */
  #zooms(view: HTMLElement): void {
    view.dataset.zooming = '';
    if (performance.now() - this.#saidAt > saying) this.#sayPercent();
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#rest(), rest);
  }

  #rest(): void {
    if (this.#parts === null) return;
    const { view, paper } = this.#parts;
    const spacing = spacingAt(this.camera.zoom);
    paper.style.backgroundSize = `${spacing}px ${spacing}px`;
    delete view.dataset.zooming;
    this.#sayPercent();
  }

  #sayPercent(): void {
    this.#saidAt = performance.now();
    this.percent.set(Math.round(this.camera.zoom * 100));
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #show(): void {
    if (this.#parts === null) return;
    const { pan, zoom, paper, view } = this.#parts;
    const { camera } = this;
    const left = Math.round(-camera.x * camera.zoom);
    const top = Math.round(-camera.y * camera.zoom);
    const spacing = spacingAt(camera.zoom);
    pan.style.transform = `translate(${left}px, ${top}px)`;
    paper.style.transform = `translate(${modulo(left, spacing)}px, ${modulo(top, spacing)}px)`;
    if (camera.zoom === this.#shownZoom) return;
    this.#shownZoom = camera.zoom;
    for (const layer of zoom) layer.style.transform = `scale(${camera.zoom})`;
    this.#zooms(view);
    view.dataset.detail = detailAt(camera.zoom);
  }
}

/** Below this zoom no words of a note can be read: they are drawn as blocks. */
export const blockZoom = 0.2;

/** How much can be read from here: notes, only the large titles of themes, or only very large ones in front of blocks. */
function detailAt(zoom: number): string {
  if (zoom < blockZoom) return 'farthest';
  return zoom < farZoom ? 'far' : 'near';
}

/** Pixels between dots: the paper gets coarser with distance, never denser than the eye can rest on. */
function spacingAt(zoom: number): number {
  let spacing = dotSpacing * zoom;
  while (spacing < 16) spacing *= 2;
  return spacing;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
