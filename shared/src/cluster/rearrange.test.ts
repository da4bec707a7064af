import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Board, openBoard } from '../board/board.ts';
import { addCard, moveCards, removeCards, restoreCards } from '../card/index.ts';
import { type CardId, newId, type ThemeId } from '../id/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { addTheme, moveThemes, nameTheme, reorderTheme } from '../theme/index.ts';
import { arrange } from './arrangement.ts';
import { mergeThemes, moveCardsToTheme, ungroupTheme } from './commands.ts';
import { rearrange } from './rearrange.ts';

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
  return {
    authorId: newId('author', random),
    attribution: { name: 'Ann', organisation: '' },
    role: 'member',
    now: () => 1 + below(5),
    random,
  };
}

/** Few spots, so that notes come to lie on the same one. */
const spot = (below: Below) => ({ x: 100 * below(3), y: 100 * below(2) });

function actAtRandom(board: Board, hand: Hand, below: Below): void {
  const cards = [...board.cards.all()].map(({ id }) => id);
  const themes = [...board.themes.all()].map(({ id }) => id);
  const one = <Id>(ids: readonly Id[]) => ids[below(ids.length)] as Id;
  const few = () => Array.from({ length: 1 + below(3) }, () => one(cards));
  const acts: (() => unknown)[] = [
    () =>
      board.run(hand, addCard, {
        id: newId('card', hand.random),
        heard: richTextOf('Buses'),
        at: spot(below),
      }),
    () => board.run(hand, moveCards, { moves: few().map((id) => ({ id, to: spot(below) })) }),
    () => board.run(hand, moveCardsToTheme, { ids: few(), themeId: one(themes) }),
    () => board.run(hand, moveCardsToTheme, { ids: few(), themeId: one(themes), before: one(cards) }),
    () => board.run(hand, removeCards, { ids: few() }),
    () => board.run(hand, restoreCards, { ids: few() }),
    () => board.run(hand, nameTheme, { id: one(themes), title: `Buses ${below(9)}` }),
    () => board.run(hand, moveThemes, { moves: [{ id: one(themes), to: spot(below) }] }),
    () => board.run(hand, reorderTheme, { id: one(themes), before: one(themes) }),
  ];
  const rare: (() => unknown)[] = [
    () => board.run(hand, addTheme, { id: newId('theme', hand.random), title: 'Streets', at: spot(below) }),
    () => board.run(hand, mergeThemes, { keep: one(themes), absorb: [one(themes)] }),
    () => board.run(hand, ungroupTheme, { id: one(themes) }),
  ];
  one(below(8) === 0 ? rare : acts)();
}

function start(seed: number) {
  const below = chanceFrom(seed);
  const hand = handFrom(below);
  const doc = new Y.Doc();
  const board = openBoard(doc);
  for (let turn = 0; turn < 3; turn += 1)
    board.run(hand, addTheme, { id: newId('theme', hand.random), title: 'Buses', at: spot(below) });
  for (let turn = 0; turn < 20; turn += 1)
    board.run(hand, addCard, { id: newId('card', hand.random), heard: richTextOf('Late'), at: spot(below) });
  return { board, hand, below, doc };
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
}

const seeds = Array.from({ length: 30 }, (_, index) => 9_100 + index);

describe('rearranging', () => {
  test.each(seeds)('comes to what arranging anew comes to, for two people at once, seed %i', (seed) => {
    const { board: mine, hand, below, doc } = start(seed);
    const other = new Y.Doc();
    const theirs = openBoard(other);
    for (let turn = 0; turn < 150; turn += 1) {
      if (turn % 6 === 0) exchange(doc, other);
      const board = below(2) === 0 ? mine : theirs;
      actAtRandom(board, hand, below);
      // Sometimes several changes are taken in at once.
      if (below(3) === 0) continue;
      const anew = arrange(board.cards, board.themes);
      expect(board.arrangement()).toEqual(anew);
      expect([...board.arrangement().inTheme.keys()]).toEqual([...anew.inTheme.keys()]);
    }
  });

  test('would be found out if it passed over a change', () => {
    const { board, hand } = start(1);
    const before = arrange(board.cards, board.themes);
    const [first] = before.loose;
    board.run(hand, moveCards, { moves: [{ id: first?.card.id as CardId, to: { x: 900, y: 900 } }] });
    const untold = rearrange(before, { cards: new Set(), themes: new Set() }, board);
    expect(untold).not.toEqual(arrange(board.cards, board.themes));
  });
});

describe('what has not changed is the same object', () => {
  function two() {
    const { board, hand } = start(2);
    const [here, there] = board.arrangement().themes.map(({ id }) => id) as [ThemeId, ThemeId];
    const cards = board.arrangement().loose.map(({ card }) => card.id);
    board.run(hand, moveCardsToTheme, { ids: cards.slice(0, 5), themeId: here });
    board.run(hand, moveCardsToTheme, { ids: cards.slice(5, 10), themeId: there });
    return { board, hand, here, there, placed: cards[0] as CardId, loose: cards[12] as CardId };
  }

  test('when a loose note moves: all themes and all other notes', () => {
    const { board, hand, here, there, loose } = two();
    const before = board.arrangement();
    board.run(hand, moveCards, { moves: [{ id: loose, to: { x: 5000, y: 0 } }] });
    const after = board.arrangement();
    expect(after.themes).toBe(before.themes);
    expect(after.themeOf).toBe(before.themeOf);
    for (const id of [here, there]) expect(after.inTheme.get(id)).toBe(before.inTheme.get(id));
    expect(after.loose.filter((lying) => !before.loose.includes(lying)).map(({ card }) => card.id)).toContain(
      loose,
    );
    expect(after.loose.filter((lying) => before.loose.includes(lying)).length).toBeGreaterThan(5);
  });

  test('when a note in a theme is written in: the other theme and all that is loose', () => {
    const { board, hand, here, there, placed } = two();
    const before = board.arrangement();
    board.run(hand, moveCardsToTheme, { ids: [placed], themeId: here });
    const after = board.arrangement();
    expect(after.loose).toBe(before.loose);
    expect(after.inTheme.get(here)).not.toBe(before.inTheme.get(here));
    expect(after.inTheme.get(there)).toBe(before.inTheme.get(there));
  });

  test('when a theme is named or moved: the notes of every theme', () => {
    const { board, hand, here, there } = two();
    const before = board.arrangement();
    board.run(hand, nameTheme, { id: here, title: 'Late buses' });
    const after = board.arrangement();
    expect(after.themes.find(({ id }) => id === here)?.title).toBe('Late buses');
    for (const id of [here, there]) expect(after.inTheme.get(id)).toBe(before.inTheme.get(id));
    expect(after.loose).toBe(before.loose);
  });
});
