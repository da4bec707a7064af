import type { Box } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import type { Highlight } from '../highlight/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import type { TintNumber } from '../ui/surface/Card.tsx';
import type { BoardEngine } from './board-engine.ts';
import { viewBox } from './camera.ts';
import { type BlockLook, drawBlock, type Palette, readPalette } from './draw-block.ts';
import { boxAt, touching } from './scene.ts';
import { watchColours } from './watch-colours.ts';

/** Pixels of the side of one canvas. */
const side = 512;
/** Canvases kept around the view, in each direction. */
const ring = 1;
/** Canvases outside the view that are drawn in one frame. */
const aheadPerFrame = 1;
/** While zooming, canvases are stretched up to so much before they are drawn anew. */
const mostStretch = 2.5;

/**
 * Draws cards that have no elements as blocks: those that are in view and not drawn yet, and from far away all of them. So
 * the board is never blank, however fast it moves. Small canvases that move with the board: a movement costs what comes
 * into view, never the whole view. Answers how to stop.
 */
export function showBlocks(engine: BoardEngine, highlight: Highlight, layer: HTMLElement): () => void {
  const blocks = new Blocks(engine, highlight, layer);
  const stops = [
    engine.onDraw(blocks.update),
    engine.onScene(blocks.changed),
    highlight.onChange(blocks.redraw),
    watchColours(blocks.recolour),
  ];
  return () => {
    for (const stop of stops) stop();
    blocks.clear();
  };
}

class Blocks {
  readonly #engine: BoardEngine;
  readonly #highlight: Highlight;
  readonly #layer: HTMLElement;
  readonly #canvases = new Map<string, HTMLCanvasElement>();
  /** Canvases that show an earlier state of the board. */
  readonly #stale = new Set<string>();
  /** The zoom at which they are drawn. */
  #zoom = 1;
  #held: ReadonlySet<string> = new Set();
  #palette: Palette | null = null;

  constructor(engine: BoardEngine, highlight: Highlight, layer: HTMLElement) {
    this.#engine = engine;
    this.#highlight = highlight;
    this.#layer = layer;
  }

  update = (): void => {
    const { rig, sight, held } = this.#engine;
    const isNeeded = sight.isMissing || sight.isFar;
    this.#layer.hidden = !isNeeded;
    if (!isNeeded) return;
    if (held !== this.#held) {
      this.#held = held;
      this.changed();
    }
    this.#stretch(rig.camera.zoom, sight.isMoving);
    this.#drawAround(viewBox(rig.camera, rig.size));
  };

  changed = (): void => {
    for (const place of this.#canvases.keys()) this.#stale.add(place);
  };

  redraw = (): void => {
    this.changed();
    this.update();
  };

  recolour = (): void => {
    this.#palette = null;
    this.redraw();
  };

  clear(): void {
    for (const canvas of this.#canvases.values()) canvas.remove();
    this.#canvases.clear();
    this.#stale.clear();
  }

  #stretch(zoom: number, isMoving: boolean): void {
    const ratio = zoom / this.#zoom;
    const isTooFar = ratio > mostStretch || ratio < 1 / mostStretch;
    if (ratio !== 1 && (isTooFar || !isMoving || this.#canvases.size === 0)) {
      this.clear();
      this.#zoom = zoom;
    }
    const scale = zoom / this.#zoom;
    this.#layer.style.transform = scale === 1 ? '' : `scale(${scale})`;
  }

  #drawAround(view: Box): void {
    const near = placesAround(view, this.#zoom, ring);
    const inView = new Set(placesAround(view, this.#zoom, 0).map(nameOf));
    for (const [name, canvas] of this.#canvases) {
      if (near.some((place) => nameOf(place) === name)) continue;
      canvas.remove();
      this.#canvases.delete(name);
      this.#stale.delete(name);
    }
    let ahead = aheadPerFrame;
    for (const place of near) {
      const name = nameOf(place);
      if (this.#canvases.has(name) && !this.#stale.has(name)) continue;
      if (!inView.has(name)) {
        if (ahead === 0) continue;
        ahead -= 1;
      }
      this.#draw(name, place);
    }
  }

  #draw(name: string, { column, row }: Place): void {
    const canvas = this.#canvases.get(name) ?? this.#make(name, { column, row });
    const context = canvas.getContext('2d');
    if (context === null) return;
    const zoom = this.#zoom;
    context.clearRect(0, 0, side, side);
    this.#palette ??= readPalette(this.#layer);
    const { scene } = this.#engine.things;
    const area = {
      x: (column * side) / zoom,
      y: (row * side) / zoom,
      width: side / zoom,
      height: side / zoom,
    };
    for (const index of touching(scene, area)) {
      if (scene.isTheme[index] === 1 || this.#held.has(scene.ids[index] as string)) continue;
      const box = boxAt(scene, index);
      const block = {
        x: box.x * zoom - column * side,
        y: box.y * zoom - row * side,
        width: box.width * zoom,
        height: box.height * zoom,
      };
      drawBlock(context, block, this.#palette, this.#lookOf(scene.ids[index] as CardId), zoom);
    }
    this.#stale.delete(name);
  }

  #lookOf(id: CardId): BlockLook {
    const { emphasis, tint } = this.#highlight.lookOf(id);
    if (tint === 'of its theme') return { emphasis, tint: this.#tintOf(id), isLettered: false };
    return { emphasis, tint: tint === 'none' ? null : tint, isLettered: true };
  }

  #tintOf(id: CardId): TintNumber | null {
    const { things, live } = this.#engine;
    const theme = things.themeOf(id);
    const colour = theme === undefined ? undefined : live.board.themes.get(theme)?.colour;
    return colour === undefined ? null : tintOf(colour);
  }

  #make(name: string, { column, row }: Place): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    canvas.style.left = `${column * side}px`;
    canvas.style.top = `${row * side}px`;
    this.#canvases.set(name, canvas);
    this.#layer.append(canvas);
    return canvas;
  }
}

/** Of a canvas, counted in canvases from the origin of the board. */
interface Place {
  readonly column: number;
  readonly row: number;
}

const nameOf = ({ column, row }: Place) => `${column} ${row}`;

function placesAround({ x, y, width, height }: Box, zoom: number, around: number): Place[] {
  const places: Place[] = [];
  const first = (from: number) => Math.floor((from * zoom) / side) - around;
  const last = (to: number) => Math.floor((to * zoom) / side) + around;
  for (let row = first(y); row <= last(y + height); row += 1) {
    for (let column = first(x); column <= last(x + width); column += 1) places.push({ column, row });
  }
  return places;
}
