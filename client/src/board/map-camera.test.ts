import { expect, test } from 'vitest';
import { boxToView, toBoard } from './camera.ts';
import { frameOn, mapCamera } from './map-camera.ts';

const map = { width: 200, height: 130 };
const all = { x: -4000, y: 1000, width: 20_000, height: 6000 };
const camera = mapCamera(all, map);

test('all of the board is on the map, in its middle', () => {
  const shown = boxToView(camera, all);
  expect(shown.x).toBeCloseTo(8);
  expect(shown.x + shown.width).toBeCloseTo(192);
  expect(shown.y).toBeCloseTo(130 - shown.y - shown.height);
  expect(toBoard(camera, { x: 100, y: 65 })).toEqual({ x: 6000, y: 4000 });
});

test('one note does not fill the map', () => {
  const note = { x: 0, y: 0, width: 240, height: 100 };
  expect(boxToView(mapCamera(note, map), note)).toMatchObject({ width: 24, height: 10 });
});

test('the frame is where the view is', () => {
  const view = { x: 0, y: 2000, width: 2000, height: 1500 };
  const frame = frameOn(camera, view, map);
  expect(toBoard(camera, frame).x).toBeCloseTo(0);
  expect(toBoard(camera, frame).y).toBeCloseTo(2000);
  expect(frame.width).toBeCloseTo(2000 * camera.zoom);
});

test.each([
  ['far to the left', { x: -90_000, y: 2000, width: 2000, height: 1500 }],
  ['far below to the right', { x: 90_000, y: 90_000, width: 2000, height: 1500 }],
  ['so near that it is a point', { x: 0, y: 2000, width: 10, height: 8 }],
  ['so near that it is a point, at the edge', { x: 90_000, y: 2000, width: 10, height: 8 }],
  ['wider than the map', { x: -90_000, y: -90_000, width: 200_000, height: 200_000 }],
])('the frame is on the map and can be found: %s', (_, view) => {
  const { x, y, width, height } = frameOn(camera, view, map);
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(map.width);
  expect(y + height).toBeLessThanOrEqual(map.height);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(10 - 1e-9);
});
