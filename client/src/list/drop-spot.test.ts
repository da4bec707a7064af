import type { Arrangement } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';
import { expect, test } from 'vitest';
import { inListOrder, spotUnder, stillBefore } from './drop-spot.ts';

const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'] as CardId[] as [CardId, CardId, CardId, CardId, CardId];
const [t, u] = ['t', 'u'] as ThemeId[] as [ThemeId, ThemeId];

/** `e` is not placed; `a`, `b`, `c` are in the first theme, `d` in the second. */
const now = {
  loose: [{ card: { id: e } }],
  themes: [{ id: t }, { id: u }],
  inTheme: new Map([
    [t, [{ id: a }, { id: b }, { id: c }]],
    [u, [{ id: d }]],
  ]),
  themeOf: new Map([
    [a, t],
    [b, t],
    [c, t],
    [d, u],
  ]),
} as unknown as Arrangement;

const upper = (card: CardId) => ({ card, isLower: false });
const lower = (card: CardId) => ({ card, isLower: true });

test('the upper half of a note means in front of it, the lower half behind it', () => {
  expect(spotUnder({ section: t, row: upper(b) }, now, [e])).toEqual({ theme: t, before: b });
  expect(spotUnder({ section: t, row: lower(b) }, now, [e])).toEqual({ theme: t, before: c });
  expect(spotUnder({ section: t, row: lower(c) }, now, [e])).toEqual({ theme: t, before: null });
});

test('the head of a theme, folded or not, means its end', () => {
  expect(spotUnder({ section: u, row: null }, now, [a])).toEqual({ theme: u, before: null });
  expect(spotUnder({ section: t, row: null }, now, [a])).toEqual({ theme: t, before: null });
});

test('notes that are held themselves do not count as neighbours', () => {
  expect(spotUnder({ section: t, row: upper(c) }, now, [c, e])).toEqual({ theme: t, before: null });
  expect(spotUnder({ section: t, row: lower(a) }, now, [b, e])).toEqual({ theme: t, before: c });
});

test('nothing is promised where everything would stay as it is', () => {
  expect(spotUnder({ section: t, row: lower(a) }, now, [b])).toBeNull();
  expect(spotUnder({ section: t, row: upper(b) }, now, [b])).toBeNull();
  expect(spotUnder({ section: t, row: upper(c) }, now, [b])).toBeNull();
  expect(spotUnder({ section: t, row: upper(c) }, now, [a, b])).toBeNull();
  expect(spotUnder({ section: t, row: null }, now, [c])).toBeNull();
  expect(spotUnder({ section: t, row: null }, now, [b])).toEqual({ theme: t, before: null });
  expect(spotUnder({ section: 'not placed', row: null }, now, [e])).toBeNull();
});

test('among those not placed there is no order: anywhere there means out of the theme', () => {
  expect(spotUnder({ section: 'not placed', row: upper(e) }, now, [a, e])).toEqual({
    theme: null,
    before: null,
  });
});

test('behind a note means right behind it, also where those after it are filtered out', () => {
  expect(spotUnder({ section: t, row: lower(a) }, now, [e])).toEqual({ theme: t, before: b });
});

test('where the neighbour has gone meanwhile, the next that was seen after it counts', () => {
  const then = [a, b, c];
  expect(stillBefore(then, b, new Set([a, b, c]))).toBe(b);
  expect(stillBefore(then, b, new Set([c, d, a]))).toBe(c);
  expect(stillBefore(then, b, new Set([a, d]))).toBeNull();
  expect(stillBefore(then, null, new Set([a, b, c, d]))).toBeNull();
});

test('what comes along is in the order of the list, not in that of the selection', () => {
  expect(inListOrder(now, new Set([d, b, a, e, t]))).toEqual([e, a, b, d]);
});
