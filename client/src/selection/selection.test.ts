import { newId } from '@heard/shared/id';
import { expect, test, vi } from 'vitest';
import { createSelection } from './selection.ts';

let next = 0;
const random = (length: number) => new Uint8Array(length).fill(next++);
const [a, b, c] = [newId('card', random), newId('card', random), newId('theme', random)];

test('choosing others wakes only those that change', () => {
  const selection = createSelection();
  selection.select([a, b]);
  const ofA = vi.fn();
  const ofB = vi.fn();
  selection.onChangeOf(a, ofA);
  selection.onChangeOf(b, ofB);
  selection.select([c, b]);
  expect(ofA).toHaveBeenCalledTimes(1);
  expect(ofB).not.toHaveBeenCalledTimes(2);
  expect([...selection.ids()]).toEqual([c, b]);
});

test('toggling takes away what is there and keeps the focus where the hand was', () => {
  const selection = createSelection();
  selection.select([a, b]);
  selection.toggle(a);
  expect(selection.has(a)).toBe(false);
  expect(selection.focused()).toBe(a);
  selection.clear();
  expect(selection.ids().size).toBe(0);
  expect(selection.focused()).toBe(a);
});

test('choosing the same again wakes nobody', () => {
  const selection = createSelection();
  selection.select([a]);
  const anybody = vi.fn();
  selection.onChange(anybody);
  selection.select([a]);
  expect(anybody).not.toHaveBeenCalled();
});

test('the one that is named last has the focus, also where it was named before', () => {
  const selection = createSelection();
  selection.select([a, b, c, a]);
  expect([...selection.ids()]).toEqual([a, b, c]);
  expect(selection.focused()).toBe(a);
});

test('where Tab only stops nobody has been, until they go there', () => {
  const selection = createSelection();
  selection.offer(a);
  expect(selection.focused()).toBe(a);
  expect(selection.visited()).toBeNull();
  selection.clear();
  selection.select([]);
  expect(selection.visited()).toBeNull();
  selection.focus(a);
  expect(selection.visited()).toBe(a);
  selection.offer(b);
  expect(selection.visited()).toBeNull();
  selection.toggle(b);
  expect(selection.visited()).toBe(b);
});
