import type { Point, Size } from '@heard/shared/geometry';
import { tintOf } from '../theme/theme-facts.ts';
import type { BoardEngine } from './board-engine.ts';
import { boxToView, type Camera, toBoard, viewBox } from './camera.ts';
import { frameOn, mapCamera } from './map-camera.ts';
import { boxAt, extentOfAll, type Scene } from './scene.ts';
import { watchColours } from './watch-colours.ts';

export interface MapParts {
  readonly map: HTMLElement;
  /** Shows all that is on the board; drawn anew only when that changes. */
  readonly canvas: HTMLCanvasElement;
  /** Shows where one looks from: moved with the camera, and nothing is drawn. */
  readonly frame: HTMLElement;
}

/** Milliseconds between two drawings: where a whole room moves notes, nobody needs each of its steps so small. */
const rest = 200;

/** Keeps a map of the board as it is, and moves the view to where it is pressed. Answers how to stop. */
export function showMinimap(engine: BoardEngine, parts: MapParts): () => void {
  const minimap = new Minimap(engine, parts);
  const pressing = new AbortController();
  const { signal } = pressing;
  parts.map.addEventListener('pointerdown', minimap.press, { signal });
  parts.map.addEventListener('pointermove', minimap.drag, { signal });
  const stops = [
    engine.onScene(minimap.later),
    engine.rig.onMove(minimap.follow),
    watchColours(minimap.later),
  ];
  minimap.draw();
  return () => {
    for (const stop of stops) stop();
    pressing.abort();
    minimap.stop();
  };
}

class Minimap {
  readonly #engine: BoardEngine;
  readonly #parts: MapParts;
  #camera: Camera = { x: 0, y: 0, zoom: 1 };
  /** Read when it is drawn: to ask for it while the board moves would make the browser lay out the page. */
  #size: Size = { width: 0, height: 0 };
  #waiting = 0;
  /** From the corner of the view to where it is held, in board units. */
  #hold: Point = { x: 0, y: 0 };

  constructor(engine: BoardEngine, parts: MapParts) {
    this.#engine = engine;
    this.#parts = parts;
  }

  later = (): void => {
    if (this.#waiting === 0) this.#waiting = window.setTimeout(this.draw, rest);
  };

  stop(): void {
    clearTimeout(this.#waiting);
  }

  draw = (): void => {
    this.#waiting = 0;
    const { scene } = this.#engine.things;
    const all = extentOfAll(scene);
    const { map, canvas } = this.#parts;
    // A board without notes has no map, and nothing to go to.
    map.hidden = all === null;
    if (all === null) return;
    this.#size = { width: map.clientWidth, height: map.clientHeight };
    this.#camera = mapCamera(all, this.#size);
    drawMap(canvas, scene, this.#camera);
    this.follow();
  };

  follow = (): void => {
    const { rig } = this.#engine;
    const { style } = this.#parts.frame;
    const frame = frameOn(this.#camera, viewBox(rig.camera, rig.size), this.#size);
    style.transform = `translate(${frame.x}px, ${frame.y}px)`;
    style.width = `${frame.width}px`;
    style.height = `${frame.height}px`;
  };

  /** A press in the frame takes hold of it; anywhere else it brings the middle of the view there. */
  press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const { rig } = this.#engine;
    const view = viewBox(rig.camera, rig.size);
    const at = this.#boardPoint(event);
    const by = { x: at.x - view.x, y: at.y - view.y };
    const isInside = by.x >= 0 && by.y >= 0 && by.x <= view.width && by.y <= view.height;
    this.#hold = isInside ? by : { x: view.width / 2, y: view.height / 2 };
    this.#parts.map.setPointerCapture(event.pointerId);
    this.#engine.keepCamera();
    this.#look(at);
  };

  drag = (event: PointerEvent): void => {
    if (this.#parts.map.hasPointerCapture(event.pointerId)) this.#look(this.#boardPoint(event));
  };

  #look(at: Point): void {
    const { rig } = this.#engine;
    rig.set({ ...rig.camera, x: at.x - this.#hold.x, y: at.y - this.#hold.y });
  }

  #boardPoint({ clientX, clientY }: PointerEvent): Point {
    const { left, top } = this.#parts.canvas.getBoundingClientRect();
    return toBoard(this.#camera, { x: clientX - left, y: clientY - top });
  }
}

/** Below one pixel a note would fade away. */
const leastSide = 1;
const groundStrength = 0.18;
const noteStrength = 0.7;

function drawMap(canvas: HTMLCanvasElement, scene: Scene, camera: Camera): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { clientWidth, clientHeight } = canvas;
  canvas.width = clientWidth * devicePixelRatio;
  canvas.height = clientHeight * devicePixelRatio;
  context.scale(devicePixelRatio, devicePixelRatio);
  const { colour, edges } = readColours(canvas);
  const { ids, isTheme, arrangement } = scene;
  const firstLoose = ids.length - arrangement.loose.length;
  let theme = 0;
  for (let index = 0; index < ids.length; index += 1) {
    const { x, y, width, height } = boxToView(camera, boxAt(scene, index));
    if (index === firstLoose) context.fillStyle = colour;
    if (isTheme[index] !== 1) {
      context.globalAlpha = noteStrength;
      context.fillRect(x, y, Math.max(leastSide, width), Math.max(leastSide, height));
      continue;
    }
    // In reading order a theme is followed by its notes, which have its colour.
    const edge = edges[tintOf(arrangement.themes[theme]?.colour ?? 0)] ?? colour;
    theme += 1;
    context.fillStyle = edge;
    context.strokeStyle = edge;
    context.globalAlpha = groundStrength;
    context.fillRect(x, y, width, height);
    context.globalAlpha = 1;
    context.strokeRect(x, y, width, height);
  }
}

interface Colours {
  /** Of notes in no theme; with forced colours, of all there is. */
  readonly colour: string;
  /** Of each tint, counted from 1. */
  readonly edges: readonly string[];
}

function readColours(canvas: HTMLElement): Colours {
  const style = getComputedStyle(canvas);
  const tints = matchMedia('(forced-colors: active)').matches ? 0 : 9;
  const edges = Array.from({ length: tints }, (_, tint) =>
    style.getPropertyValue(`--tint-${tint}-edge`).trim(),
  );
  return { colour: style.color, edges };
}
