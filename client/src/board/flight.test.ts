import { centreOf } from '@heard/shared/geometry';
import { expect, test } from 'vitest';
import { viewBox } from './camera.ts';
import { arrival, between } from './flight.ts';

const view = { width: 1000, height: 800 };
const note = { x: 5000, y: 3000, width: 260, height: 120 };

test('what can be read where it is moves nothing', () => {
  const camera = { x: 4900, y: 2900, zoom: 1 };
  expect(arrival(camera, note, view)).toBe(camera);
});

test('what is out of view comes into the middle, at the same zoom', () => {
  const { zoom, ...corner } = arrival({ x: 0, y: 0, zoom: 0.8 }, note, view);
  expect(zoom).toBe(0.8);
  expect(corner.x + view.width / 2 / zoom).toBeCloseTo(centreOf(note).x);
});

test('what is not all in view is brought there', () => {
  const camera = { x: 4900, y: note.y + note.height - view.height, zoom: 1 };
  expect(arrival(camera, note, view)).not.toBe(camera);
});

test('from where it cannot be read one comes near', () => {
  expect(arrival({ x: 4000, y: 2500, zoom: 0.3 }, note, view).zoom).toBe(1);
});

test('what is larger than the view is shown from its start', () => {
  const theme = { x: 100, y: 200, width: 900, height: 6000 };
  const { x, y } = arrival({ x: 9000, y: 9000, zoom: 1 }, theme, view);
  expect(theme.x - x).toBeLessThan(50);
  expect(theme.y - y).toBeLessThan(50);
});

test('a flight begins where one is, ends where one wants to be, and its middle goes straight', () => {
  const from = { x: 0, y: 0, zoom: 0.25 };
  const to = { x: 4000, y: 0, zoom: 1 };
  expect(between(from, to, 0, view)).toEqual(from);
  expect(between(from, to, 1, view)).toBe(to);
  const half = between(from, to, 0.5, view);
  expect(half.zoom).toBeCloseTo(0.5);
  const [a, b] = [centreOf(viewBox(from, view)).x, centreOf(viewBox(to, view)).x];
  expect(centreOf(viewBox(half, view)).x).toBeCloseTo((a + b) / 2);
});
