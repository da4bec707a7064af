import type { Card } from '@heard/shared/card';
import { arrange } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';
import { richTextOf } from '@heard/shared/richtext';
import type { Theme } from '@heard/shared/theme';
import { expect, test } from 'vitest';
import { neighbourOf, orderOf, placeAfter, placeIn, sectionsOf } from './sections.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as CardId[] as [CardId, CardId, CardId, CardId];
const [t, u] = ['t', 'u'] as ThemeId[] as [ThemeId, ThemeId];
const all = { show: 'all', matching: null } as const;

function card(id: CardId, text: string, theme?: ThemeId): Card {
  const place = theme === undefined ? { x: 0, y: 0 } : { theme, order: `a${id}` };
  return { id, heard: richTextOf(text), place, createdAt: 0, removedAt: null } as unknown as Card;
}

function arrangement(cards: readonly Card[]) {
  const themes = [
    { id: t, order: 'a1', removedAt: null },
    { id: u, order: 'a2', removedAt: null },
  ] as unknown as Theme[];
  return arrange(table(cards), table(themes));
}

function table<Row extends { id: string }>(rows: readonly Row[]) {
  const wrong = () => {
    throw new Error('only read');
  };
  const get = (id: string) => rows.find((row) => row.id === id);
  return { size: rows.length, get, all: () => rows, create: wrong, update: wrong };
}

const now = arrangement([card(a, 'bus'), card(b, 'train', t), card(c, 'Bus again', t), card(d, 'walk', u)]);

test('not placed yet comes first, then themes in their order', () => {
  expect(sectionsOf(now, all, null)).toEqual([
    { id: 'not placed', cards: [a] },
    { id: t, cards: [b, c] },
    { id: u, cards: [d] },
  ]);
});

test('only what matches is listed, and of a choice one section', () => {
  expect(sectionsOf(now, { show: t, matching: new Set([c]) }, null)).toEqual([{ id: t, cards: [c] }]);
});

test('a choice of a theme that is gone shows everything', () => {
  expect(sectionsOf(now, { show: 'gone' as ThemeId, matching: null }, null)).toHaveLength(3);
});

test('a note that is written in stays where it is when somebody moves it, until it is let go', () => {
  const held = placeIn(sectionsOf(now, all, null), b);
  const moved = arrangement([
    card(a, 'bus'),
    card(b, 'train', u),
    card(c, 'Bus again', t),
    card(d, 'walk', u),
  ]);
  expect(sectionsOf(moved, all, held)[1]?.cards).toEqual([b, c]);
  expect(sectionsOf(moved, all, held)[2]?.cards).toEqual([d]);
  expect(sectionsOf(moved, all, null)[2]?.cards).toEqual([b, d]);
});

test('a held note that is deleted is not shown', () => {
  const held = placeIn(sectionsOf(now, all, null), b);
  expect(sectionsOf(arrangement([card(a, 'bus')]), all, held)[1]?.cards).toEqual([]);
});

test('stepping passes over folded sections', () => {
  expect(orderOf(sectionsOf(now, all, null), new Set([t]))).toEqual([a, d]);
});

test('the focus goes to the next that stays, at the end to the one before', () => {
  const order = [a, b, c, d];
  expect(neighbourOf(order, new Set([b, c]))).toBe(d);
  expect(neighbourOf(order, new Set([c, d]))).toBe(b);
  expect(neighbourOf([a], new Set([a]))).toBe(null);
});

test('arrows and ends lead through the list and stop at its ends', () => {
  expect(placeAfter('ArrowDown', 1, 4)).toBe(2);
  expect(placeAfter('j', 3, 4)).toBe(3);
  expect(placeAfter('k', 2, 4)).toBe(1);
  expect(placeAfter('ArrowUp', 0, 4)).toBe(0);
  expect(placeAfter('Home', 2, 4)).toBe(0);
  expect(placeAfter('End', 2, 4)).toBe(3);
  expect(placeAfter('Enter', 2, 4)).toBeNull();
});

test('from the head of a section, half a place, they lead to the notes on either side of it', () => {
  expect(placeAfter('ArrowDown', 1.5, 4)).toBe(2);
  expect(placeAfter('ArrowUp', 1.5, 4)).toBe(1);
  expect(placeAfter('ArrowDown', -0.5, 4)).toBe(0);
  expect(placeAfter('ArrowUp', -0.5, 4)).toBe(0);
  expect(placeAfter('ArrowDown', 3.5, 4)).toBe(3);
});
