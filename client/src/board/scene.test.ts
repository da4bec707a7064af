import { type Board, openBoard } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import { groupCards } from '@heard/shared/cluster';
import type { Box } from '@heard/shared/geometry';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import { cardMeasures, themeMeasures } from '@heard/shared/layout';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { arrowTarget } from './arrow-move.ts';
import { barPlace } from './bar-place.ts';
import { dropTargetAt, turnAt } from './drop-target.ts';
import {
  boxOf,
  cardsTouching,
  extent,
  extentOfAll,
  freePlace,
  type Scene,
  sceneOf,
  topAt,
  touching,
} from './scene.ts';

let counter = 0;
const hand: Hand = {
  authorId: newId('author', (length) => new Uint8Array(length)),
  attribution: { name: '', organisation: '' },
  role: 'member',
  now: () => 1,
  random: (length) => {
    counter += 1;
    return Uint8Array.from({ length }, (_, index) => (counter >> (6 * (index % 4))) & 63);
  },
};

function add(board: Board, x: number, y: number): CardId {
  const id = newId('card', hand.random);
  board.run(hand, addCard, { id, heard: richTextOf('Later buses'), at: { x, y } });
  return id;
}

/** A theme of five one-line cards in two columns at 0, 0, and two loose cards to its right. */
function example(): { scene: Scene; theme: ThemeId; members: CardId[]; near: CardId; far: CardId } {
  const board = openBoard(new Y.Doc());
  const members = [1, 2, 3, 4, 5].map(() => add(board, 0, 0));
  const theme = newId('theme', hand.random);
  board.run(hand, groupCards, { ids: members, themeId: theme, at: { x: 0, y: 0 } });
  const near = add(board, 800, 0);
  const far = add(board, 1300, 40);
  const arrangement = board.arrangement();
  return { scene: sceneOf(arrangement), theme, members, near, far };
}

const { scene, theme, members, near, far } = example();
const [first, second, third, fourth, fifth] = members as [CardId, CardId, CardId, CardId, CardId];
const boxed = (id: CardId | ThemeId): Box => {
  const box = boxOf(scene, id);
  if (box === undefined) throw new Error('not in the scene');
  return box;
};
const nothing = { x: 0, y: 0, width: 0, height: 0 };

test('reading order: a theme, its cards, then what is loose', () => {
  expect(scene.ids).toEqual([theme, ...members, near, far]);
});

test('a note that strayed far from all the rest does not keep them out of sight', () => {
  const board = openBoard(new Y.Doc());
  const [one, two] = [add(board, 0, 0), add(board, 800, 0)];
  const before = extentOfAll(sceneOf(board.arrangement()));
  const stray = add(board, 10_000_000, 0);
  const strayed = sceneOf(board.arrangement());
  expect(extentOfAll(strayed)).toEqual(before);
  expect(extentOfAll(strayed)).toEqual(extent(strayed, [one, two]));
  expect(extent(strayed, [one, two, stray])?.width).toBeGreaterThan(900_000);
});

test('only what touches the area is drawn', () => {
  const area = { x: 790, y: -50, width: 100, height: 100 };
  expect(touching(scene, area).map((index) => scene.ids[index])).toEqual([near]);
  expect(cardsTouching(scene, { x: -10, y: -10, width: 3000, height: 3000 })).toHaveLength(7);
  expect(touching(scene, { x: 5000, y: 5000, width: 10, height: 10 })).toEqual([]);
});

test('a box that only meets the edge is not touched', () => {
  const { x, y, height } = boxed(near);
  expect(touching(scene, { x: x - 10, y, width: 10, height })).toEqual([]);
});

test('the top thing under a point is a card before its theme', () => {
  const { x, y } = boxed(second);
  expect(topAt(scene, { x: x + 5, y: y + 5 }, () => true)).toBe(second);
  expect(topAt(scene, { x: x + 5, y: y + 5 }, (_, isTheme) => isTheme)).toBe(theme);
});

test('dropping on a loose card, on a theme, on nothing', () => {
  const held = new Set([far]);
  const onCard = { x: boxed(near).x + 10, y: boxed(near).y + 10 };
  expect(dropTargetAt(scene, held, onCard, nothing)).toMatchObject({ kind: 'card', id: near });
  const onTheme = { x: boxed(third).x + 10, y: boxed(third).y + 10 };
  expect(dropTargetAt(scene, held, onTheme, nothing)).toMatchObject({ kind: 'theme', before: third });
  const away = { x: 9000, y: 9000 };
  expect(dropTargetAt(scene, held, away, { ...away, width: 1, height: 1 })).toEqual({ kind: 'board' });
});

test('a card is never its own target, and one held by its corner is dropped by its middle', () => {
  const held = new Set([far]);
  const self = boxed(far);
  expect(dropTargetAt(scene, held, self, self)).toEqual({ kind: 'board' });
  const over = { ...boxed(near), y: boxed(near).y + 5 };
  const outside = { x: over.x - 3, y: over.y - 30 };
  expect(dropTargetAt(scene, held, outside, over)).toMatchObject({ kind: 'card', id: near });
});

test.each([
  ['before the first', () => ({ x: boxed(first).x - 4, y: boxed(first).y + 5 }), (): CardId | null => first],
  [
    'left half of the second',
    () => ({ x: boxed(second).x + 10, y: boxed(second).y + 5 }),
    (): CardId | null => second,
  ],
  [
    'right half of the second',
    () => ({ x: boxed(second).x + 200, y: boxed(second).y + 5 }),
    (): CardId | null => third,
  ],
  ['over the header', () => ({ x: 20, y: 5 }), (): CardId | null => first],
  ['in the last row', () => ({ x: boxed(fifth).x + 10, y: boxed(fifth).y + 5 }), (): CardId | null => fifth],
  ['behind the last', () => ({ x: boxed(fifth).x + 300, y: boxed(fifth).y + 5 }), (): CardId | null => null],
  ['below everything', () => ({ x: 400, y: 5000 }), (): CardId | null => null],
] as const)('the turn in a theme: %s', (_, point, before) => {
  expect(turnAt(scene, theme, new Set(), point()).before).toBe(before());
});

test('held cards have no turn of their own', () => {
  const point = { x: boxed(second).x + 10, y: boxed(second).y + 5 };
  expect(turnAt(scene, theme, new Set([second]), point).before).toBe(third);
});

test('arrows move to the next card that way', () => {
  expect(arrowTarget(scene, first, 'ArrowRight')).toBe(second);
  expect(arrowTarget(scene, second, 'ArrowLeft')).toBe(first);
  expect(arrowTarget(scene, first, 'ArrowDown')).toBe(third);
  expect(arrowTarget(scene, fourth, 'ArrowUp')).toBe(second);
  expect(arrowTarget(scene, first, 'ArrowUp')).toBe(theme);
  expect(arrowTarget(scene, theme, 'ArrowDown')).toBe(first);
  expect(arrowTarget(scene, near, 'ArrowRight')).toBe(far);
  expect(arrowTarget(scene, far, 'ArrowRight')).toBeUndefined();
});

test('an arrow to the side does not lead to what lies above, a little aside', () => {
  const stairs = openBoard(new Y.Doc());
  const lie = (x: number, y: number) => {
    const id = newId('card', hand.random);
    stairs.run(hand, addCard, { id, heard: richTextOf('Later buses'), at: { x, y } });
    return id;
  };
  const [above, below, left] = [lie(400, 0), lie(480, 70), lie(0, 90)];
  const lying = sceneOf(stairs.arrangement());
  expect(arrowTarget(lying, below, 'ArrowLeft')).toBe(left);
  expect(arrowTarget(lying, below, 'ArrowUp')).toBe(above);
});

test('arrows reach every thing from every other', () => {
  const reached = new Set([far as string]);
  const queue = [far as (typeof scene.ids)[number]];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
      const to = arrowTarget(scene, from, arrow);
      if (to === undefined || reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  expect(reached.size).toBe(scene.ids.length);
});

test('a new note is put where it covers nothing, near where it was wished', () => {
  const wish = { x: boxed(near).x, y: boxed(near).y, width: cardMeasures.width, height: 90 };
  const place = freePlace(scene, wish);
  expect(touching(scene, { ...wish, ...place })).toEqual([]);
  expect(Math.hypot(place.x - wish.x, place.y - wish.y)).toBeLessThan(400);
  const free = { x: 4000, y: 4000, width: 10, height: 10 };
  expect(freePlace(scene, free)).toEqual({ x: 4000, y: 4000 });
});

test('the bar of acts stands below, above where there is no room, and in view', () => {
  const view = { width: 1000, height: 600 };
  const bar = { width: 300, height: 50 };
  const card = { x: 400, y: 200, width: 232, height: 100 };
  expect(barPlace(view, bar, [card], [card])).toEqual({ x: 366, y: 312 });
  const low = { ...card, y: 480 };
  expect(barPlace(view, bar, [low], [low])).toEqual({ x: 366, y: 418 });
  const left = { ...card, x: -150 };
  expect(barPlace(view, bar, [left], [left]).x).toBe(12);
});

test('the bar goes to the edge of the theme rather than over a neighbour', () => {
  const view = { width: 1000, height: 600 };
  const bar = { width: 300, height: 50 };
  const card = { x: 400, y: 200, width: 232, height: 100 };
  const below = { ...card, y: 312 };
  const above = { ...card, y: 88 };
  const whole = { x: 380, y: 60, width: 500, height: 380 };
  expect(barPlace(view, bar, [card, whole], [card, below, above]).y).toBe(452);
});

test('measures that the drop mark counts with are those of the layout', () => {
  expect(boxed(second).x - boxed(first).x - cardMeasures.width).toBe(themeMeasures.gap);
});

const folded = sceneOf(scene.arrangement, new Set([theme]));

test('the notes of a folded theme are left out, and it keeps its place and size', () => {
  expect(folded.ids).toEqual([theme, near, far]);
  expect(boxOf(folded, theme)).toEqual(boxed(theme));
});

test('a note dropped on a folded theme goes to its end', () => {
  const { x, y } = boxed(first);
  expect(turnAt(scene, theme, new Set(), { x, y }).before).toBe(first);
  expect(turnAt(folded, theme, new Set(), { x, y }).before).toBeNull();
});

test('down from a folded theme leads past its notes', () => {
  expect(arrowTarget(scene, theme, 'ArrowDown')).toBe(first);
  expect(arrowTarget(folded, theme, 'ArrowDown')).toBeUndefined();
});
