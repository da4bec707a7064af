import { type Box, centreOf, type Size } from '@heard/shared/geometry';
import { beginning, type Camera, viewBox } from './camera.ts';
import { type CameraRig, leastReadable } from './camera-rig.ts';

/** Pixels around what one flies to. */
const margin = 24;

/**
 * Moves the camera in so many milliseconds, so that people see where they are taken. Ends as soon as somebody or something
 * else moves the camera: a hand on the board comes first.
 */
export function flyTo(rig: CameraRig, to: Camera, milliseconds: number): void {
  const from = rig.camera;
  if (to === from) return;
  if (milliseconds <= 0) {
    rig.set(to);
    return;
  }
  let shown = from;
  let start: number | null = null;
  const step = (now: number) => {
    if (rig.camera !== shown) return;
    start ??= now;
    const part = Math.min(1, (now - start) / milliseconds);
    shown = between(from, to, 1 - (1 - part) ** 3, rig.size);
    rig.set(shown);
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/**
 * Where `box` can be read: the same camera if that is so already, else with the box in the middle, or from its start.
 * `clear` is what of the view nothing lies over.
 */
export function arrival(camera: Camera, box: Box, clear: Size): Camera {
  const zoom = camera.zoom < leastReadable ? 1 : camera.zoom;
  const seen = viewBox({ ...camera, zoom }, clear, -margin);
  const isLarge = box.width > seen.width || box.height > seen.height;
  if (zoom === camera.zoom && isWithin(isLarge ? { ...box, width: 1, height: 1 } : box, seen)) return camera;
  if (isLarge) return beginning(box, zoom, { x: margin, y: margin });
  const { x, y } = centreOf(box);
  return { x: x - clear.width / 2 / zoom, y: y - clear.height / 2 / zoom, zoom };
}

/** The zoom grows evenly for the eye, and the middle of the view goes straight. */
export function between(from: Camera, to: Camera, part: number, view: Size): Camera {
  if (part >= 1) return to;
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  const a = centreOf(viewBox(from, view));
  const b = centreOf(viewBox(to, view));
  const middle = { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
  return { x: middle.x - view.width / 2 / zoom, y: middle.y - view.height / 2 / zoom, zoom };
}

function isWithin(box: Box, area: Box): boolean {
  return (
    box.x >= area.x &&
    box.y >= area.y &&
    box.x + box.width <= area.x + area.width &&
    box.y + box.height <= area.y + area.height
  );
}
