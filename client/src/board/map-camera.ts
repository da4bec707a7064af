import type { Box, Size } from '@heard/shared/geometry';
import { boxToView, type Camera } from './camera.ts';

/** Pixels that stay free around all there is. */
const margin = 8;
/** A board with a few notes is not shown larger than this: they would be taken for those on the board. */
const mostZoom = 0.1;
/** Pixels: a frame that is smaller is not found. */
const leastFrame = 10;

/** Shows all of the board in the middle of a map of this size. */
export function mapCamera(all: Box, map: Size): Camera {
  const zoom = Math.min(
    mostZoom,
    (map.width - 2 * margin) / all.width,
    (map.height - 2 * margin) / all.height,
  );
  return {
    x: all.x + all.width / 2 - map.width / 2 / zoom,
    y: all.y + all.height / 2 - map.height / 2 / zoom,
    zoom,
  };
}

/** Where on the map the view is. At its edge for who looks at empty paper far outside, so that they find back. */
export function frameOn(camera: Camera, view: Box, map: Size): Box {
  const { x, y, width, height } = boxToView(camera, view);
  const across = within(x, width, map.width);
  const down = within(y, height, map.height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function within(start: number, length: number, most: number): { start: number; length: number } {
  const from = Math.min(Math.max(start, 0), most - leastFrame);
  const to = Math.min(Math.max(start + length, from + leastFrame), most);
  return { start: from, length: to - from };
}
