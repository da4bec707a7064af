import type { Box, Point, Size } from '@heard/shared/geometry';

/** What of the board is seen: the board point at the top left corner of the view, and pixels for each board unit. */
export interface Camera extends Point {
  readonly zoom: number;
}

export function isSame(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

export const leastZoom = 0.05;
export const mostZoom = 3;
const step = 1.25;

export function clampZoom(zoom: number): number {
  return Math.min(mostZoom, Math.max(leastZoom, zoom));
}

export function toBoard(camera: Camera, pixel: Point): Point {
  return { x: camera.x + pixel.x / camera.zoom, y: camera.y + pixel.y / camera.zoom };
}

export function toView(camera: Camera, point: Point): Point {
  return { x: (point.x - camera.x) * camera.zoom, y: (point.y - camera.y) * camera.zoom };
}

export function boxToView(camera: Camera, box: Box): Box {
  const { x, y } = toView(camera, box);
  return { x, y, width: box.width * camera.zoom, height: box.height * camera.zoom };
}

/** The part of the board in view, widened on every side by `margin` pixels. */
export function viewBox(camera: Camera, view: Size, margin = 0): Box {
  const corner = toBoard(camera, { x: -margin, y: -margin });
  return {
    ...corner,
    width: (view.width + 2 * margin) / camera.zoom,
    height: (view.height + 2 * margin) / camera.zoom,
  };
}

/** Moves what is seen by so many pixels, as a hand on paper does. */
export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.zoom, y: camera.y - by.y / camera.zoom };
}

/** Zooms so that the board point under `pixel` stays under it. */
export function zoomedAround(camera: Camera, pixel: Point, zoom: number): Camera {
  const clamped = clampZoom(zoom);
  const held = toBoard(camera, pixel);
  return { x: held.x - pixel.x / clamped, y: held.y - pixel.y / clamped, zoom: clamped };
}

/** One press of a zoom button. Passes through 100 % exactly. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? zoom * step : zoom / step;
  const crossesOne = (zoom - 1) * (next - 1) < 0 || Math.abs(next - 1) < 0.1;
  return clampZoom(crossesOne && Math.abs(zoom - 1) > 0.001 ? 1 : next);
}

/** Shows all of `box` in the middle, never larger than it is. `inset` is kept free in pixels on each side. */
export function fitted(box: Box, view: Size, inset: { x: number; y: number }): Camera {
  const room = {
    width: Math.max(1, view.width - 2 * inset.x),
    height: Math.max(1, view.height - 2 * inset.y),
  };
  const zoom = clampZoom(Math.min(1, room.width / box.width, room.height / box.height));
  return {
    x: box.x + box.width / 2 - view.width / 2 / zoom,
    y: box.y + box.height / 2 - view.height / 2 / zoom,
    zoom,
  };
}

/** Shows `box` from its top left corner, `inset` pixels inside the view. */
export function beginning(box: Box, zoom: number, inset: Point): Camera {
  return { x: box.x - inset.x / zoom, y: box.y - inset.y / zoom, zoom };
}

/** The least movement that brings `box` into view with `margin` pixels around it; its start counts where it is too large. */
export function revealing(camera: Camera, box: Box, view: Size, margin: number): Camera {
  const seen = viewBox(camera, view, -margin);
  return {
    ...camera,
    x: camera.x + shift(box.x, box.width, seen.x, seen.width),
    y: camera.y + shift(box.y, box.height, seen.y, seen.height),
  };
}

function shift(start: number, length: number, from: number, room: number): number {
  if (start < from || length > room) return start - from;
  return Math.max(0, start + length - (from + room));
}
