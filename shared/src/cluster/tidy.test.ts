import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Board, openBoard } from '../board/board.ts';
import { addCard } from '../card/index.ts';
import { type Box, boxAround, intersects, type Point } from '../geometry/index.ts';
import { type CardId, newId, type ThemeId } from '../id/index.ts';
import { inReadingOrder } from '../layout/index.ts';
import { limits } from '../protocol/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { addTheme } from '../theme/index.ts';
import { moveCardsToTheme } from './commands.ts';
import { layoutBoard } from './layout.ts';
import { tidyBoard } from './tidy.ts';

/** The same numbers for the same seed, from 0 to `limit` - 1. */
function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

interface Maker {
  readonly board: Board;
  readonly hand: Hand;
  note(at: Point, words?: string): CardId;
  theme(at: Point, notes: number, columns?: number): ThemeId;
}

function maker(seed: number): Maker {
  const below = chanceFrom(seed);
  const random = (length: number) => Uint8Array.from({ length }, () => below(256));
  const board = openBoard(new Y.Doc());
  const hand: Hand = {
    authorId: newId('author', random),
    attribution: { name: 'Ann', organisation: '' },
    role: 'member',
    now: () => 1,
    random,
  };
  const note = (at: Point, words = 'The last bus') => {
    const id = newId('card', random);
    board.run(hand, addCard, { id, heard: richTextOf(words), at });
    return id;
  };
  const theme = (at: Point, notes: number, columns = 2) => {
    const id = newId('theme', random);
    board.run(hand, addTheme, { id, title: 'Buses', at, columns });
    const ids = Array.from({ length: notes }, () => note(at));
    board.run(hand, moveCardsToTheme, { ids, themeId: id });
    return id;
  };
  return { board, hand, note, theme };
}

/** Themes and loose notes, from which nothing else is seen. */
function outermost(board: Board): { readonly themes: Box[]; readonly loose: Box[] } {
  const { themes, cards } = layoutBoard(board.arrangement());
  const loose = board.arrangement().loose.map(({ card }) => cards.get(card.id) as Box);
  return { themes: [...themes.values()], loose };
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => intersects(box, other)))
    .length;
}

const seeds = Array.from({ length: 40 }, (_, index) => 7_000 + index);

test.each(seeds)('a board at random has no overlap, and once tidy stays as it is, seed %i', (seed) => {
  const { board, hand, note, theme } = maker(seed);
  const below = chanceFrom(seed + 1);
  const anywhere = () => ({ x: below(3000) - 900, y: below(3000) - 900 });
  for (let turn = below(12); turn > 0; turn -= 1) theme(anywhere(), below(9), 1 + below(5));
  for (let turn = below(30); turn > 0; turn -= 1) note(anywhere(), 'heard '.repeat(1 + below(60)));
  const corner = boxAround([...outermost(board).themes, ...outermost(board).loose]);

  board.run(hand, tidyBoard, {});
  const { themes, loose } = outermost(board);
  expect(overlaps([...themes, ...loose])).toBe(0);
  expect(boxAround([...themes, ...loose])).toMatchObject(corner === null ? {} : { x: corner.x, y: corner.y });
  const lowest = Math.max(Number.NEGATIVE_INFINITY, ...themes.map(({ y, height }) => y + height));
  for (const { y } of loose) expect(y).toBeGreaterThan(lowest);
  expect(board.run(hand, tidyBoard, {})).toEqual({ ok: false, failure: 'nothing-to-do' });
});

test('what is read first is laid first, whatever it was called or when it was made', () => {
  const { board, hand, theme } = maker(1);
  const right = theme({ x: 900, y: 40 }, 2);
  const below = theme({ x: 0, y: 1800 }, 2);
  const left = theme({ x: 0, y: 0 }, 2);
  board.run(hand, tidyBoard, {});
  const boxes = [...layoutBoard(board.arrangement()).themes].map(([id, box]) => ({ id, ...box }));
  expect(inReadingOrder(boxes).map(({ id }) => id)).toEqual([left, right, below]);
});

test('notes stay in their themes, in their order', () => {
  const { board, hand, theme } = maker(2);
  const ids = [theme({ x: 0, y: 0 }, 5), theme({ x: 50, y: 50 }, 4)];
  const before = ids.map((id) =>
    board
      .arrangement()
      .inTheme.get(id)
      ?.map((card) => card.id),
  );
  board.run(hand, tidyBoard, {});
  expect(
    ids.map((id) =>
      board
        .arrangement()
        .inTheme.get(id)
        ?.map((card) => card.id),
    ),
  ).toEqual(before);
});

test('an empty board is tidy', () => {
  const { board, hand } = maker(3);
  expect(board.run(hand, tidyBoard, {})).toEqual({ ok: false, failure: 'nothing-to-do' });
});

test('a full board is tidied in one change that the server takes', () => {
  const { board, hand, note } = maker(4);
  const doc = new Y.Doc();
  const full = openBoard(doc);
  for (let turn = 0; turn < 5000; turn += 1) note({ x: (turn * 7) % 900, y: (turn * 13) % 900 });
  for (const card of board.cards.all()) full.cards.create(card);
  let bytes = 0;
  doc.on('update', (update: Uint8Array) => {
    bytes += update.length;
  });
  full.run(hand, tidyBoard, {});
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(limits.frameBytes);
});
