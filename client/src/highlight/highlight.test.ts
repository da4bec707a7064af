import { openBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards, tagCard } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createHighlight } from './highlight.ts';

let counter = 0;
const at = { x: 0, y: 0 };

function handFrom(organisation: string): Hand {
  return {
    authorId: newId('author', (length) => new Uint8Array(length)),
    attribution: { name: '', organisation },
    role: 'member',
    now: () => counter,
    random: (length) => {
      counter += 1;
      return new Uint8Array(length).fill(counter);
    },
  };
}

/** A board with one note for each of these tags, from an organisation of that name. */
function boardWith(...tags: readonly string[]) {
  const board = openBoard(new Y.Doc());
  const ids = tags.map((tag) => {
    const hand = handFrom(tag);
    const id = newId('card', hand.random);
    board.run(hand, addCard, { id, heard: richTextOf(`About ${tag}`), at, tags: [tag] });
    return id;
  });
  return { board, ids, hand: handFrom('') };
}

test('wakes only the notes whose look changes', () => {
  const { board, ids } = boardWith('bus', 'food', 'bus');
  const [bus, food, other] = ids as [CardId, CardId, CardId];
  const highlight = createHighlight();
  highlight.follow(board);
  highlight.choose({ tag: 'bus' });
  const [ofBus, ofFood] = [vi.fn(), vi.fn()];
  highlight.onLookOf(bus, ofBus);
  highlight.onLookOf(food, ofFood);
  const emphases = () => ids.map((id) => highlight.lookOf(id).emphasis);
  expect(emphases()).toEqual(['highlighted', 'quiet', 'highlighted']);
  highlight.choose({ words: 'about' });
  expect([...(highlight.seen().matching ?? [])].sort()).toEqual([bus, other].sort());
  expect([ofBus.mock.calls.length, ofFood.mock.calls.length]).toEqual([0, 0]);
  highlight.choose({ tag: 'food' });
  expect(emphases()).toEqual(['quiet', 'highlighted', 'quiet']);
  highlight.clear();
  expect(emphases()).toEqual(['plain', 'plain', 'plain']);
  expect([ofBus.mock.calls.length, ofFood.mock.calls.length]).toEqual([2, 2]);
  expect(highlight.seen().matching).toBeNull();
});

test('follows the board: a move changes nothing, another tag and a deletion do', () => {
  const { board, ids, hand } = boardWith('bus', 'food');
  const [bus, food] = ids as [CardId, CardId];
  const highlight = createHighlight();
  highlight.follow(board);
  highlight.choose({ tag: 'bus' });
  const before = highlight.seen();
  board.run(hand, moveCards, { moves: [{ id: bus, to: { x: 9, y: 9 } }] });
  expect(highlight.seen()).toBe(before);
  board.run(hand, tagCard, { id: food, tags: ['bus'] });
  expect(highlight.seen()).toMatchObject({ total: 2, matching: new Set([bus, food]) });
  board.run(hand, removeCards, { ids: [bus] });
  expect(highlight.seen()).toMatchObject({ total: 1, matching: new Set([food]) });
});

test('while nothing is chosen, a change of the board wakes nobody', () => {
  const { board, ids, hand } = boardWith('bus');
  const highlight = createHighlight();
  highlight.follow(board);
  const anybody = vi.fn();
  highlight.onChange(anybody);
  board.run(hand, tagCard, { id: ids[0] as CardId, tags: ['food'] });
  expect(anybody).not.toHaveBeenCalled();
});

test('colours and highlights together, and takes both to a board that comes in place of this one', () => {
  const first = boardWith('bus', 'food');
  const highlight = createHighlight();
  const stop = highlight.follow(first.board);
  highlight.setColourBy('organisation');
  highlight.choose({ tag: 'food' });
  expect(first.ids.map(highlight.lookOf)).toEqual([
    { emphasis: 'quiet', tint: 1 },
    { emphasis: 'highlighted', tint: 2 },
  ]);
  stop();
  const next = boardWith('food', '');
  highlight.follow(next.board);
  expect(next.ids.map(highlight.lookOf)).toEqual([
    { emphasis: 'highlighted', tint: 1 },
    { emphasis: 'quiet', tint: 'none' },
  ]);
});
