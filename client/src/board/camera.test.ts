import { expect, test } from 'vitest';
import {
  beginning,
  fitted,
  leastZoom,
  mostZoom,
  nextZoom,
  revealing,
  toBoard,
  toView,
  viewBox,
  zoomedAround,
} from './camera.ts';

const camera = { x: 120, y: -40, zoom: 0.8 };
const view = { width: 1000, height: 600 };

test('a point goes to the view and back', () => {
  const point = toBoard(camera, toView(camera, { x: 33, y: 77 }));
  expect(point.x).toBeCloseTo(33);
  expect(point.y).toBeCloseTo(77);
});

test('zooming keeps the point under the pointer where it is', () => {
  const pixel = { x: 700, y: 123 };
  const held = toBoard(camera, pixel);
  const after = toView(zoomedAround(camera, pixel, 2), held);
  expect(after.x).toBeCloseTo(pixel.x);
  expect(after.y).toBeCloseTo(pixel.y);
});

test('zoom stays between its ends', () => {
  expect(zoomedAround(camera, { x: 0, y: 0 }, 99).zoom).toBe(mostZoom);
  expect(zoomedAround(camera, { x: 0, y: 0 }, 0.0001).zoom).toBe(leastZoom);
});

test('buttons pass through 100 % from both sides and leave it again', () => {
  expect(nextZoom(0.9, 1)).toBe(1);
  expect(nextZoom(1.1, -1)).toBe(1);
  expect(nextZoom(1, 1)).toBeCloseTo(1.25);
  expect(nextZoom(1, -1)).toBeCloseTo(0.8);
});

test('fit shows everything in the middle and never enlarges', () => {
  const box = { x: 500, y: 500, width: 4000, height: 1000 };
  const fit = fitted(box, view, { x: 50, y: 50 });
  const seen = viewBox(fit, view);
  expect(seen.x).toBeLessThan(box.x);
  expect(seen.x + seen.width).toBeGreaterThan(box.x + box.width);
  expect(seen.x + seen.width / 2).toBeCloseTo(2500);
  expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, view, { x: 0, y: 0 }).zoom).toBe(1);
});

test('revealing moves only as far as needed', () => {
  const inside = { x: 400, y: 200, width: 232, height: 100 };
  expect(revealing({ x: 0, y: 0, zoom: 1 }, inside, view, 20)).toEqual({ x: 0, y: 0, zoom: 1 });
  const right = { x: 1200, y: 200, width: 100, height: 100 };
  expect(revealing({ x: 0, y: 0, zoom: 1 }, right, view, 20).x).toBe(320);
  const above = { x: 400, y: -300, width: 100, height: 100 };
  expect(revealing({ x: 0, y: 0, zoom: 1 }, above, view, 20).y).toBe(-320);
});

test('the beginning of a box is in the top left corner of the view, as near as was asked', () => {
  const seen = beginning({ x: 500, y: -300, width: 9000, height: 9000 }, 0.5, { x: 24, y: 80 });
  expect(seen.zoom).toBe(0.5);
  expect(toView(seen, { x: 500, y: -300 })).toEqual({ x: 24, y: 80 });
});
