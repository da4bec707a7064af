import { expect, test } from 'vitest';
import { newId } from '../id/index.ts';
import { readOwnPresence, silent, toldIds } from './index.ts';

let counter = 0;
const random = (length: number) => new Uint8Array(length).fill(counter++);
const card = newId('card', random);
const theme = newId('theme', random);

test('what a browser tells is read as it is', () => {
  const told = {
    cursor: { x: 1, y: 2 },
    selection: [card, theme],
    drag: { ids: [card], by: { x: 3, y: 4 } },
    editing: card,
  };
  expect(readOwnPresence(told)).toEqual(told);
});

test.each([
  {},
  { cursor: 5, selection: 5, drag: 5, editing: 5 },
  { cursor: { x: Number.NaN, y: 1 }, selection: 'crd', drag: [], editing: {} },
  { cursor: { x: Number.POSITIVE_INFINITY, y: 0 }, selection: { length: 3 }, drag: {}, editing: 'crd_1' },
  { drag: { ids: [card], by: null }, selection: [{ toString: 1 }, null, 7] },
  { selection: null, drag: null, cursor: null, editing: null },
])('what makes no sense tells nothing: %j', (told) => {
  expect(readOwnPresence(told)).toEqual(silent);
});

test('of a drag only what can be dragged is left, and no more than is told', () => {
  const many = Array.from({ length: 2 * toldIds }, () => card);
  const { drag, selection } = readOwnPresence({
    selection: many,
    drag: { ids: [{}, card, 'rec', theme], by: { x: 0, y: 0 } },
  });
  expect(drag?.ids).toEqual([card, theme]);
  expect(selection).toHaveLength(toldIds);
});
