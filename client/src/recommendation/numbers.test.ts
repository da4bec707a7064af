import { openBoard } from '@heard/shared/board';
import { addCard, removeCards } from '@heard/shared/card';
import { groupCards, mergeThemes, ungroupTheme } from '@heard/shared/cluster';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import { addRecommendation, type Ground, removeRecommendation } from '@heard/shared/recommendation';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { backing, numbered, numbersOn, standing } from './numbers.ts';

let counter = 0;
const random = (length: number) => Uint8Array.from({ length }, (_, index) => (counter++ * 31 + index) & 255);

function open() {
  const board = openBoard(new Y.Doc());
  const person = (): Hand => ({
    authorId: newId('author', random),
    attribution: { name: '', organisation: '' },
    role: 'member',
    now: () => counter++,
    random,
  });
  const hand = person();
  const note = (writer = hand): CardId => {
    const id = newId('card', random);
    board.run(writer, addCard, { id, heard: richTextOf('words'), at: { x: 0, y: 0 } });
    return id;
  };
  const theme = (...ids: CardId[]): ThemeId => {
    const themeId = newId('theme', random);
    board.run(hand, groupCards, { ids, themeId });
    return themeId;
  };
  const recommend = (text: string, ...restsOn: Ground[]) => {
    const id = newId('recommendation', random);
    board.run(hand, addRecommendation, { id, text: richTextOf(text), restsOn });
    return id;
  };
  return { board, hand, person, note, theme, recommend };
}

test('numbers pass over what is deleted and what has no words yet', () => {
  const { board, hand, note, recommend } = open();
  const card = note();
  const first = recommend('first', card);
  recommend('');
  const third = recommend('third', card);
  const gone = recommend('gone', card);
  board.run(hand, removeRecommendation, { id: gone });
  const all = [...board.recommendations.all()];
  expect(standing(all)).toHaveLength(3);
  expect(numbered(all).map(({ id }) => id)).toEqual([first, third]);
  expect(numbersOn(board, numbered(all)).get(card)).toEqual([1, 2]);
});

test('a note behind a recommendation twice counts once, and so does its writer', () => {
  const { board, person, note, theme } = open();
  const [a, b, c] = [note(), note(person()), note()];
  const t = theme(a, b);
  expect(backing(board, [t, a, c])).toEqual({ cards: 3, people: 2 });
  expect(backing(board, [])).toEqual({ cards: 0, people: 0 });
});

test('what rests on a merged theme rests on the one that took it over; what is gone carries nothing', () => {
  const { board, hand, note, theme, recommend } = open();
  const [a, b, c] = [note(), note(), note()];
  const [t, u] = [theme(a), theme(b)];
  recommend('text', t, c);
  board.run(hand, mergeThemes, { keep: u, absorb: [t] });
  expect(backing(board, [t])).toEqual({ cards: 2, people: 1 });
  expect(numbersOn(board, numbered([...board.recommendations.all()])).get(u)).toEqual([1]);
  board.run(hand, removeCards, { ids: [c] });
  board.run(hand, ungroupTheme, { id: u });
  expect(backing(board, [t, c])).toEqual({ cards: 0, people: 0 });
});
