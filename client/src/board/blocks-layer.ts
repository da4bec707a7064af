import type { Box } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import { tintOf } from '../theme/theme-facts.ts';
import type { BoardEngine } from './board-engine.ts';
import { viewBox } from './camera.ts';
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
export function showBlocks(engine: BoardEngine, layer: HTMLElement): () => void {
  const blocks = new Blocks(engine, layer);
  const stops = [engine.onDraw(blocks.update), engine.onScene(blocks.changed), watchColours(blocks.recolour)];
  return () => {
    for (const stop of stops) stop();
    blocks.clear();
  };
}

class Blocks {
  readonly #engine: BoardEngine;
  readonly #layer: HTMLElement;
  readonly #canvases = new Map<string, HTMLCanvasElement>();
  /** Canvases that show an earlier state of the board. */
  readonly #stale = new Set<string>();
  /** The zoom at which they are drawn. */
  #zoom = 1;
  #held: ReadonlySet<string> = new Set();
  #palette: Palette | null = null;

  constructor(engine: BoardEngine, layer: HTMLElement) {
    this.#engine = engine;
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

  recolour = (): void => {
    this.#palette = null;
    this.changed();
    this.update();
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
      drawBlock(context, block, this.#palette, this.#tintOf(scene.ids[index] as CardId), zoom);
    }
    this.#stale.delete(name);
  }

  #tintOf(id: CardId): number | null {
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

interface Palette {
  readonly surface: string;
  readonly line: string;
  /** The edge of each tint, counted from 1. */
  readonly edges: readonly string[];
}

function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const edges = Array.from({ length: 9 }, (_, tint) => colour(`--tint-${tint}-edge`));
  return { surface: colour('--surface'), line: colour('--line-strong') || colour('--line'), edges };
}

/** Below this zoom a band would be too thin to carry the colour of the theme: the whole block does. */
const bandZoom = 0.3;
const band = 4;

function drawBlock(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  { surface, line, edges }: Palette,
  tint: number | null,
  zoom: number,
): void {
  context.fillStyle = surface;
  context.fillRect(x, y, width, height);
  const edge = tint === null ? line : (edges[tint] ?? line);
  context.fillStyle = edge;
  if (tint !== null && zoom < bandZoom) {
    context.globalAlpha = 0.35;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
  } else if (tint !== null) context.fillRect(x, y, band * zoom, height);
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
}
