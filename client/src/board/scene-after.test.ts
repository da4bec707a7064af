import { type Board, openBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards } from '@heard/shared/card';
import { groupCards, moveCardsToTheme, ungroupTheme, widenTheme } from '@heard/shared/cluster';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { moveThemes, nameTheme } from '@heard/shared/theme';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { piecesAfter, piecesOf } from './drawing.ts';
import { type Scene, sceneAfter, sceneOf } from './scene.ts';
import { tilesOf, tileWith } from './tiles.ts';

/** The same numbers for the same seed, from 0 to `limit` - 1. */
function chanceFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

type Below = (limit: number) => number;

function handFrom(below: Below): Hand {
  const random = (length: number) => Uint8Array.from({ length }, () => below(256));
  const authorId = newId('author', random);
  return {
    authorId,
    attribution: { name: '', organisation: '' },
    role: 'member',
    now: () => below(9),
    random,
  };
}

function actAtRandom(board: Board, hand: Hand, below: Below): void {
  const { themes } = board.arrangement();
  const cards = [...board.cards.all()].map(({ id }) => id);
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const few = () => Array.from({ length: 1 + below(4) }, () => one(cards));
  const at = () => ({ x: below(4000) - 900, y: below(3000) });
  const theme = one(themes)?.id;
  const heard = richTextOf('heard '.repeat(1 + below(60)));
  const acts: (() => unknown)[] = [
    () => board.run(hand, addCard, { id: newId('card', hand.random), heard, at: at() }),
    () => board.run(hand, moveCards, { moves: few().map((id) => ({ id, to: at() })) }),
    () => board.run(hand, removeCards, { ids: [one(cards)] }),
    () => board.run(hand, groupCards, { ids: few(), themeId: newId('theme', hand.random), at: at() }),
  ];
  const onTheme: (() => unknown)[] = [
    () => board.run(hand, moveCardsToTheme, { ids: few(), themeId: theme as ThemeId }),
    () => board.run(hand, moveThemes, { moves: [{ id: theme as ThemeId, to: at() }] }),
    () => board.run(hand, widenTheme, { id: theme as ThemeId, columns: 1 + below(5) }),
    () => board.run(hand, nameTheme, { id: theme as ThemeId, title: 'Buses '.repeat(below(9)) }),
    () => board.run(hand, ungroupTheme, { id: theme as ThemeId }),
  ];
  one(theme === undefined ? acts : [...acts, ...onTheme])();
}

function start(seed: number) {
  const below = chanceFrom(seed);
  const hand = handFrom(below);
  const board = openBoard(new Y.Doc());
  for (let turn = 0; turn < 40; turn += 1) {
    const at = { x: below(4000), y: below(3000) };
    board.run(hand, addCard, { id: newId('card', hand.random), heard: richTextOf('Late'), at });
  }
  return { below, hand, board };
}

const same = ({ ids, boxes, isTheme, indexOf }: Scene) => ({ ids, boxes, isTheme, indexOf });
const seeds = Array.from({ length: 20 }, (_, index) => 5_200 + index);

describe('the scene after a change', () => {
  test.each(seeds)('is what it would be anew, and its tiles and pieces are, seed %i', (seed) => {
    const { below, hand, board } = start(seed);
    let scene = sceneOf(board.arrangement());
    let tiles = tilesOf(scene);
    let pieces = piecesOf(scene, tiles);
    let folded: ReadonlySet<ThemeId> = new Set();
    for (let turn = 0; turn < 120; turn += 1) {
      actAtRandom(board, hand, below);
      const { themes } = board.arrangement();
      if (below(9) === 0) folded = new Set(themes.filter(() => below(3) === 0).map(({ id }) => id));
      const after = sceneAfter(scene, board.arrangement(), folded);
      const tilesAfter = tilesOf(after.scene, tiles, after.moved);
      pieces = piecesAfter(pieces, tiles, after.scene, tilesAfter);
      ({ scene } = after);
      tiles = tilesAfter;
      const anew = sceneOf(board.arrangement(), folded);
      expect(same(scene)).toEqual(same(anew));
      expect(tiles.byKey).toEqual(tilesOf(anew).byKey);
      expect(pieces).toEqual(piecesOf(anew, tilesOf(anew)));
      for (const tile of tiles.byKey.values())
        for (const card of tile.cards) expect(tileWith(tiles, card)).toBe(tile);
    }
  });

  test('shows a note where it was if the board is said not to have changed', () => {
    const { board, hand } = start(1);
    const scene = sceneOf(board.arrangement());
    const id = scene.ids[3] as CardId;
    const untold = board.arrangement();
    board.run(hand, moveCards, { moves: [{ id, to: { x: 9000, y: 0 } }] });
    expect(same(sceneAfter(scene, untold).scene)).not.toEqual(same(sceneOf(board.arrangement())));
  });

  test('keeps the order of all things where a change leaves them in their turns', () => {
    const { board, hand } = start(2);
    const before = sceneOf(board.arrangement());
    board.run(hand, moveCards, { moves: [{ id: before.ids[3] as CardId, to: { x: 9000, y: 0 } }] });
    const { scene: after, moved } = sceneAfter(before, board.arrangement());
    expect(moved).toEqual([3]);
    expect(after.indexOf).toBe(before.indexOf);
    expect(after.boxes[3 * 4]).toBe(9000);
    expect(before.boxes[3 * 4]).not.toBe(9000);
  });
});
