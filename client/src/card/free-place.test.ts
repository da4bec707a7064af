import { type Box, intersects } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import { expect, test } from 'vitest';
import { freePlace } from './free-place.ts';

const size = { width: 232, height: 100 };

test('one note after the other finds room below the themes and covers nothing', () => {
  const theme = { x: -50, y: 10, width: 500, height: 300 };
  const cards = new Map<CardId, Box>();
  for (let n = 0; n < 12; n += 1) {
    const box = { ...freePlace({ cards, themes: new Map([['t' as never, theme]]) }, size), ...size };
    expect(box.y).toBeGreaterThan(theme.y + theme.height);
    expect([...cards.values()].some((other) => intersects(other, box))).toBe(false);
    cards.set(`c${n}` as CardId, box);
  }
  expect(new Set([...cards.values()].map(({ y }) => y)).size).toBe(3);
});

test('the first note of an empty board lies at its origin', () => {
  expect(freePlace({ cards: new Map(), themes: new Map() }, size)).toEqual({ x: 0, y: 0 });
});

test('what strayed far from all the rest takes no new note with it', () => {
  const near = { x: 0, y: 0, width: 500, height: 300 };
  const cards = new Map([20, 300].map((x) => [`c${x}` as CardId, { x, y: 90, ...size }]));
  const board = (...themes: Box[]) => ({
    cards,
    themes: new Map(themes.map((box, n) => [`t${n}` as never, box])),
  });
  const stray = { ...near, x: -1_000_000, y: 800_000 };
  expect(freePlace(board(near, stray), size)).toEqual(freePlace(board(near), size));
  expect(freePlace(board(stray), size)).toEqual(freePlace(board(), size));
});
