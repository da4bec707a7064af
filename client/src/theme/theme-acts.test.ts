import { openBoard } from '@heard/shared/board';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { moveThemes } from '@heard/shared/theme';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { cardActs } from '../card/card-acts.ts';
import type { Acting } from '../sync/index.ts';
import { openUndo } from '../sync/undo.ts';
import { themeActs } from './theme-acts.ts';

let turn = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (turn++ * 31) & 255);

function openActing(doc: Y.Doc): Acting {
  const board = openBoard(doc);
  const hand: Hand = {
    authorId: newId('author', random),
    attribution: { name: 'Ann', organisation: '' },
    role: 'member',
    now: () => turn++,
    random,
  };
  const undo = openUndo(doc, hand);
  return {
    board,
    hand,
    undo,
    act(command, input) {
      undo.newStep();
      return board.run(hand, command, input);
    },
  };
}

let doc: Y.Doc;
let ann: Acting;
let notes: readonly CardId[];
let themes: readonly ThemeId[];
let updates: number;
beforeEach(() => {
  doc = new Y.Doc();
  ann = openActing(doc);
  const acts = cardActs(ann);
  notes = ['bus', 'hall', 'swings', 'path'].map((words) => acts.add(richTextOf(words), null) as CardId);
  themes = [acts.group(notes.slice(0, 1)), acts.group(notes.slice(1, 3))] as ThemeId[];
  ann.undo.newStep();
  updates = 0;
  doc.on('update', () => {
    updates += 1;
  });
});

const standing = () => ann.board.arrangement().themes.map(({ id }) => id);
const isThere = (id: CardId) => ann.board.cards.get(id)?.removedAt === null;

test('notes and themes that are deleted together go in one act, and come back in one', () => {
  const loose = notes.slice(3);
  themeActs(ann).remove(themes, loose);
  expect(updates).toBe(1);
  expect(standing()).toEqual([]);
  expect(notes.map(isThere)).toEqual([true, true, true, false]);
  ann.undo.undo();
  expect(standing()).toEqual(themes);
  expect(notes.every(isThere)).toBe(true);
});

test('several themes are moved in one act, and one that is gone stops none of them', () => {
  const [a, b] = themes as [ThemeId, ThemeId];
  themeActs(ann).remove([a]);
  updates = 0;
  const moves = [a, b].map((id) => ({ id, to: { x: 7, y: 9 } }));
  expect(ann.act(moveThemes, { moves })).toMatchObject({ ok: true });
  expect(updates).toBe(1);
  expect(ann.board.themes.get(b)?.at).toEqual({ x: 7, y: 9 });
  expect(ann.act(moveThemes, { moves: moves.slice(0, 1) })).toEqual({ ok: false, failure: 'theme-gone' });
});

test('a note is added to a theme in one act, which is taken back in one', () => {
  const [theme] = themes as [ThemeId];
  const id = cardActs(ann).add(richTextOf('fare'), theme) as CardId;
  expect(updates).toBe(1);
  expect(ann.board.arrangement().themeOf.get(id)).toBe(theme);
  ann.undo.undo();
  expect(isThere(id)).toBe(false);
  expect(standing()).toEqual(themes);
});

test('a note for a theme that has gone meanwhile is not placed, and not lost', () => {
  const [theme] = themes as [ThemeId];
  themeActs(ann).remove([theme]);
  const id = cardActs(ann).add(richTextOf('fare'), theme) as CardId;
  expect(isThere(id)).toBe(true);
  expect(ann.board.arrangement().themeOf.has(id)).toBe(false);
});

test('grouping notes that are all of one theme splits them off it, in their order there', () => {
  const [, from] = themes as [ThemeId, ThemeId];
  const acts = cardActs(ann);
  acts.moveTo([notes[3] as CardId], from);
  const made = acts.group([notes[3], notes[1]] as CardId[]) as ThemeId;
  const members = (theme: ThemeId) =>
    ann.board
      .arrangement()
      .inTheme.get(theme)
      ?.map(({ id }) => id);
  expect(members(made)).toEqual([notes[1], notes[3]]);
  expect(members(from)).toEqual([notes[2]]);
});

test('a note goes so many places on in its theme, as far as that goes', () => {
  const [, theme] = themes as [ThemeId, ThemeId];
  const acts = cardActs(ann);
  const order = () =>
    ann.board
      .arrangement()
      .inTheme.get(theme)
      ?.map(({ id }) => id);
  expect(acts.step(notes[1] as CardId, 3)).toBe(true);
  expect(order()).toEqual([notes[2], notes[1]]);
  expect(acts.step(notes[1] as CardId, 1)).toBe(false);
  expect(acts.step(notes[1] as CardId, -1)).toBe(true);
  expect(order()).toEqual([notes[1], notes[2]]);
});
