import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Board, openBoard } from '../board/board.ts';
import { addCard } from '../card/index.ts';
import { type Box, intersects, type Point } from '../geometry/index.ts';
import { type CardId, newId, type ThemeId } from '../id/index.ts';
import { themeWidth } from '../layout/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { addTheme, mostColumns, moveThemes } from '../theme/index.ts';
import { groupCards, mergeThemes, moveCardsToTheme, widenTheme } from './commands.ts';
import { layoutBoard } from './layout.ts';

let counter = 0;
const random = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (counter++ * 31 + index * 7) & 255);
const hand: Hand = {
  authorId: newId('author', random),
  attribution: { name: 'Ann', organisation: '' },
  role: 'member',
  now: () => 1_000 + counter++,
  random,
};

let board: Board;
beforeEach(() => {
  board = openBoard(new Y.Doc());
});

function note(at: Point): CardId {
  const id = newId('card', random);
  board.run(hand, addCard, { id, heard: richTextOf('The last bus'), at });
  return id;
}

function theme(at: Point, notes: number): ThemeId {
  const id = newId('theme', random);
  board.run(hand, addTheme, { id, title: 'Buses', at });
  fill(id, notes);
  return id;
}

function fill(themeId: ThemeId, notes: number): void {
  const ids = Array.from({ length: notes }, () => note({ x: 5000, y: 5000 }));
  board.run(hand, moveCardsToTheme, { ids, themeId });
}

const boxOf = (id: ThemeId) => layoutBoard(board.arrangement()).themes.get(id) as Box;
const cardBox = (id: CardId) => layoutBoard(board.arrangement()).cards.get(id) as Box;

/** Whether any two themes lie over each other, or a loose card over a theme. */
function anyOverlap(): boolean {
  const { themes } = layoutBoard(board.arrangement());
  const boxes = [...themes.values(), ...board.arrangement().loose.map(({ card }) => cardBox(card.id))];
  return boxes.some((box, index) => boxes.slice(index + 1).some((other) => intersects(box, other)));
}

test('a theme that grows pushes the themes below it down, and nothing else', () => {
  const top = theme({ x: 0, y: 0 }, 2);
  const below = theme({ x: 0, y: boxOf(top).height + 32 }, 2);
  const lowest = theme({ x: 0, y: boxOf(below).y + boxOf(below).height + 32 }, 2);
  const beside = theme({ x: 900, y: 0 }, 2);
  const [topBox, besideBox] = [boxOf(top), boxOf(beside)];
  fill(top, 2);
  expect(boxOf(top)).toMatchObject({ x: topBox.x, y: topBox.y });
  expect(boxOf(below)).toMatchObject({ x: 0, y: boxOf(top).height + 24 });
  expect(boxOf(lowest).x).toBe(0);
  expect(boxOf(beside)).toEqual(besideBox);
  expect(anyOverlap()).toBe(false);
});

test('a new theme moves the loose notes it would cover to the nearest free place', () => {
  const ids = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => note({ x: column * 264, y: row * 90 })));
  const [first, , third, fourth] = ids as [CardId, CardId, CardId, CardId];
  const far = note({ x: 3000, y: 0 });
  board.run(hand, groupCards, { ids: [first, fourth], themeId: newId('theme', random) });
  expect(anyOverlap()).toBe(false);
  expect(cardBox(far)).toMatchObject({ x: 3000, y: 0 });
  expect(cardBox(third)).toMatchObject({ x: 528, y: 0 });
});

test('a new theme begins below the theme over its notes', () => {
  const above = theme({ x: 0, y: 0 }, 2);
  const box = boxOf(above);
  const ids = [0, 264].map((x) => note({ x, y: box.height + 10 }));
  const made = newId('theme', random);
  board.run(hand, groupCards, { ids, themeId: made });
  expect(boxOf(above)).toEqual(box);
  expect(boxOf(made).y).toBe(box.height + 24);
});

test('merging makes room as well', () => {
  const keep = theme({ x: 0, y: 0 }, 2);
  theme({ x: 0, y: boxOf(keep).height + 32 }, 3);
  const absorbed = theme({ x: 2000, y: 0 }, 5);
  board.run(hand, mergeThemes, { keep, absorb: [absorbed] });
  expect(anyOverlap()).toBe(false);
});

test('what people have laid over a theme themselves stays there', () => {
  const under = theme({ x: 0, y: 0 }, 4);
  const over = theme({ x: 0, y: 3000 }, 1);
  board.run(hand, moveThemes, { moves: [{ id: over, to: { x: 40, y: 60 } }] });
  const lying = note({ x: 300, y: 120 });
  fill(under, 2);
  expect(boxOf(over)).toMatchObject({ x: 40, y: 60 });
  expect(cardBox(lying)).toMatchObject({ x: 300, y: 120 });
});

test('in a crowd of themes it comes to an end without an overlap', () => {
  const ids = Array.from({ length: 60 }, (_, index) =>
    theme({ x: (index % 6) * 530, y: Math.floor(index / 6) * 400 }, index % 3),
  );
  for (const [index, id] of ids.entries()) fill(id, (index * 7) % 5);
  expect(anyOverlap()).toBe(false);
});

test('a theme that is shown wider makes room beside it, and none of its notes is lost', () => {
  const wide = theme({ x: 0, y: 0 }, 4);
  const beside = theme({ x: boxOf(wide).width + 32, y: 0 }, 2);
  const lying = note({ x: boxOf(wide).width + 40, y: boxOf(beside).height + 40 });
  const members = board.arrangement().inTheme.get(wide);
  expect(board.run(hand, widenTheme, { id: wide, columns: 99 })).toMatchObject({ ok: true });
  expect(boxOf(wide)).toMatchObject({ x: 0, y: 0, width: themeWidth(mostColumns) });
  expect(board.arrangement().inTheme.get(wide)).toEqual(members);
  expect(boxOf(beside).y).toBeGreaterThanOrEqual(boxOf(wide).height);
  expect(anyOverlap()).toBe(false);
  expect(cardBox(lying)).toBeDefined();
  const gone = newId('theme', random);
  expect(board.run(hand, widenTheme, { id: gone, columns: 2 })).toMatchObject({ failure: 'theme-gone' });
});
