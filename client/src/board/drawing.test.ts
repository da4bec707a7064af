import { openBoard } from '@heard/shared/board';
import { addCard, moveCards } from '@heard/shared/card';
import { groupCards, moveCardsToTheme } from '@heard/shared/cluster';
import { boxAround } from '@heard/shared/geometry';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type DrawnKey, drawNext, isTheme, piecesOf, type Sight } from './drawing.ts';
import { boxOf, type Scene, sceneAfter, sceneOf } from './scene.ts';
import { type Tiles, tilesOf, tileWith } from './tiles.ts';

let counter = 0;
const hand: Hand = {
  authorId: newId('author', (length) => new Uint8Array(length)),
  attribution: { name: '', organisation: '' },
  role: 'member',
  now: () => counter,
  random: (length) => {
    counter += 1;
    return Uint8Array.from({ length }, (_, index) => (counter >> (6 * (index % 4))) & 63);
  },
};

const board = openBoard(new Y.Doc());
const add = (x: number, y: number) => {
  const id = newId('card', hand.random);
  board.run(hand, addCard, { id, heard: richTextOf('Later buses'), at: { x, y } });
  return id;
};

/** A theme of 40 cards at the origin, and a loose card in each of 30 squares to its right. */
const members = Array.from({ length: 40 }, () => add(0, 0));
const theme = newId('theme', hand.random);
board.run(hand, groupCards, { ids: members, themeId: theme, at: { x: 0, y: 0 } });
const loose = Array.from({ length: 30 }, (_, index) => add(3000 + 1000 * index, 0));

let scene: Scene;
let tiles: Tiles;
beforeEach(() => {
  scene = sceneOf(board.arrangement());
  tiles = tilesOf(scene);
});

const placed = (id: CardId | ThemeId) => {
  const box = boxOf(scene, id);
  if (box === undefined) throw new Error('not in the scene');
  return box;
};

describe('tiles', () => {
  test('have every card once, in reading order, with a box around them', () => {
    const all = [...tiles.byKey.values()];
    expect(all.flatMap(({ cards }) => cards)).toEqual([...members, ...loose]);
    for (const { cards, box, theme: of } of all) {
      expect(cards.length).toBeLessThanOrEqual(16);
      expect(box).toEqual(boxAround(cards.map(placed)));
      for (const card of cards) expect(scene.arrangement.themeOf.get(card) ?? null).toBe(of);
    }
  });

  test('are others as soon as one of their cards lies elsewhere, also within the same box', () => {
    const own = openBoard(new Y.Doc());
    const ids = [0, 400, 200].map((x) => {
      const id = newId('card', hand.random);
      own.run(hand, addCard, { id, heard: richTextOf('Later buses'), at: { x, y: x } });
      return id;
    });
    const inside = ids[2] as CardId;
    const before = sceneOf(own.arrangement());
    const first = tilesOf(before);
    own.run(hand, moveCards, { moves: [{ id: inside, to: { x: 210, y: 200 } }] });
    const { scene: now, moved } = sceneAfter(before, own.arrangement());
    const after = tilesOf(now, first, moved);
    expect(tileWith(after, inside)).not.toBe(tileWith(first, inside));
    expect(tileWith(after, inside)?.box).toEqual(tileWith(first, inside)?.box);
  });

  test('know the turn of their first card in its theme, also after one has come into an earlier tile', () => {
    const [first] = loose as [CardId];
    const before = placed(first);
    const later = members[39] as CardId;
    const turnOf = (card: CardId, of: Tiles) => {
      const tile = tileWith(of, card);
      return (tile?.start ?? Number.NaN) + (tile?.cards.indexOf(card) ?? Number.NaN);
    };
    expect(members.map((card) => turnOf(card, tiles))).toEqual([...members.keys()]);
    board.run(hand, moveCardsToTheme, { ids: [first], themeId: theme, before: members[0] ?? null });
    const next = tilesOf(sceneOf(board.arrangement()), tiles);
    expect([first, members[0] as CardId, later].map((card) => turnOf(card, next))).toEqual([0, 1, 40]);
    board.run(hand, moveCards, { moves: [{ id: first, to: before }] });
    const after = tilesOf(sceneOf(board.arrangement()), next);
    expect(members.map((card) => turnOf(card, after))).toEqual([...members.keys()]);
  });

  test('are the same objects as long as nothing in them changes', () => {
    const [first, second] = loose as [CardId, CardId];
    const before = placed(first);
    board.run(hand, moveCards, { moves: [{ id: first, to: { x: before.x + 5, y: before.y } }] });
    const moved = tilesOf(sceneOf(board.arrangement()), tiles);
    expect(tileWith(moved, first)).not.toBe(tileWith(tiles, first));
    expect(tileWith(moved, second)).toBe(tileWith(tiles, second));
    expect(tileWith(moved, members[0] as CardId)).toBe(tileWith(tiles, members[0] as CardId));
    board.run(hand, moveCards, { moves: [{ id: first, to: before }] });
  });

  test('of a theme change from where a card has come in, and not before', () => {
    const [first] = loose as [CardId];
    const before = placed(first);
    board.run(hand, moveCardsToTheme, { ids: [first], themeId: theme, before: members[20] ?? null });
    const next = tilesOf(sceneOf(board.arrangement()), tiles);
    expect(tileWith(next, members[0] as CardId)).toBe(tileWith(tiles, members[0] as CardId));
    expect(tileWith(next, first)?.theme).toBe(theme);
    expect(tileWith(next, members[39] as CardId)).not.toBe(tileWith(tiles, members[39] as CardId));
    board.run(hand, moveCards, { moves: [{ id: first, to: before }] });
  });
});

describe('what is drawn', () => {
  const atRest: Sight = {
    view: { x: -10, y: -10, width: 1500, height: 900 },
    travel: { x: 0, y: 0 },
    isFar: false,
    always: new Set(),
  };
  const draw = (drawn: readonly DrawnKey[], sight: Partial<Sight> = {}, most = 10_000) =>
    drawNext({ pieces: piecesOf(scene, tiles), tiles }, drawn, { ...atRest, ...sight }, most);
  const cardsIn = (keys: readonly DrawnKey[]) =>
    keys.flatMap((key) => (isTheme(key) ? [] : (tiles.byKey.get(key)?.cards ?? [])));

  test('is what is in view, in reading order', () => {
    const { keys, isMissing, isMore } = draw([]);
    expect(keys[0]).toBe(theme);
    expect(cardsIn(keys)).toEqual(members);
    expect([isMissing, isMore]).toEqual([false, false]);
  });

  test('comes a little at a time, and always some', () => {
    let drawn: readonly DrawnKey[] = [];
    const counts: number[] = [];
    for (let frame = 0; frame < 10; frame += 1) {
      const next = draw(drawn, {}, 1);
      counts.push(next.keys.length - drawn.length);
      expect(next.isMissing).toBe(next.keys.length < 4);
      drawn = next.keys;
    }
    expect(counts).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(draw([], {}, 0).keys).toEqual([]);
  });

  test('has what must be there at once, wherever it lies', () => {
    const last = loose.at(-1) as CardId;
    const { keys } = draw([], { always: new Set([last]) }, 0);
    expect(cardsIn(keys)).toEqual([last]);
  });

  test('is ahead of where the view is going, and not behind', () => {
    const view = { ...atRest.view, x: 13_000, y: 0 };
    const right = cardsIn(draw([], { view, travel: { x: 60, y: 0 } }).keys);
    expect(right).toContain(loose[12]);
    expect(right).not.toContain(loose[9]);
    const left = cardsIn(draw([], { view, travel: { x: -60, y: 0 } }).keys);
    expect(left).toContain(loose[9]);
    expect(left).not.toContain(loose[13]);
  });

  test('is no card from far away, but the theme', () => {
    const last = loose.at(-1) as CardId;
    const { keys } = draw([], { isFar: true, always: new Set([last]) });
    expect(keys).toEqual([theme, tileWith(tiles, last)?.key]);
  });

  test('stays drawn out of view, up to a number of cards', () => {
    const near = draw([]).keys;
    const away = { view: { ...atRest.view, x: 20_000 } };
    expect(cardsIn(draw(near, away).keys)).toEqual(expect.arrayContaining(members));
    const crowd = Array.from({ length: 700 }, (_, index) => add(index * 10, 40_000 + index));
    scene = sceneOf(board.arrangement());
    tiles = tilesOf(scene);
    const all = piecesOf(scene, tiles).map(({ key }) => key);
    const kept = draw(all, away);
    expect(cardsIn(kept.keys).length).toBeLessThanOrEqual(400);
    expect(cardsIn(kept.keys)).toContain(loose[17]);
    expect(cardsIn(kept.keys)).not.toContain(crowd[0]);
  });
});
