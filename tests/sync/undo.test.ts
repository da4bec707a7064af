import { recordsOf, undoScope } from '@heard/shared/board';
import { moveCards, removeCards } from '@heard/shared/card';
import { groupCards, moveCardsToTheme } from '@heard/shared/cluster';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import { addRecommendation } from '@heard/shared/recommendation';
import { plainText, richTextOf } from '@heard/shared/richtext';
import { nameTheme } from '@heard/shared/theme';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { chanceOf } from '../support/chance.ts';
import { handsFrom } from '../support/random-board.ts';
import { act, dangling, isOnBoard, join, meet, note, type Person } from '../support/undoing-person.ts';

function group(person: Person, ids: readonly CardId[]): ThemeId {
  const themeId = newId('theme', person.hand.random);
  act(person, groupCards, { ids, themeId });
  return themeId;
}

function write({ board, doc }: Person, id: CardId, words: string): void {
  const paragraph = board.cards.fragment(id, 'heard')?.get(0) as Y.XmlElement;
  doc.transact(() => (paragraph.get(0) as Y.XmlText).insert(0, words), 'typing');
}

let ann: Person;
let bob: Person;
beforeEach(() => {
  [ann, bob] = handsFrom(chanceOf(20261126)).map(join) as [Person, Person];
});

describe('undoing the making of a note that somebody else has since', () => {
  const works: readonly (readonly [string, (id: CardId) => void])[] = [
    ['edited', (id) => write(bob, id, 'Really: ')],
    ['moved', (id) => act(bob, moveCards, { moves: [{ id, to: { x: 9, y: 9 } }] })],
    ['put in a theme', (id) => group(bob, [id, note(bob)])],
    [
      'built a recommendation on',
      (id) =>
        act(bob, addRecommendation, {
          id: newId('recommendation', bob.hand.random),
          text: richTextOf('Run later buses'),
          restsOn: [id],
        }),
    ],
  ];

  it.each(works)('%s leaves it, and says which it is', (_, work) => {
    const id = note(ann);
    meet([ann, bob]);
    work(id);
    meet([ann, bob]);
    expect(ann.undo.undo()).toEqual({ is: 'in use', id });
    meet([ann, bob]);
    expect(isOnBoard(bob, id)).toBe(true);
    expect(recordsOf(ann.board)).toEqual(recordsOf(bob.board));
    expect(ann.undo.undo()).toEqual({ is: 'nothing' });
  });

  it.each(works)('%s would take it away without the rule', (_, work) => {
    const raw = new Y.UndoManager(undoScope(ann.doc), { trackedOrigins: new Set([ann.hand]) });
    const id = note(ann);
    meet([ann, bob]);
    work(id);
    meet([ann, bob]);
    raw.undo();
    expect(ann.board.cards.get(id)).toBeUndefined();
  });

  it('goes on to the step before when asked again', () => {
    const [first, second] = [note(ann), note(ann)];
    meet([ann, bob]);
    write(bob, second, 'Really: ');
    meet([ann, bob]);
    expect(ann.undo.undo()).toEqual({ is: 'in use', id: second });
    expect(isOnBoard(ann, first)).toBe(true);
    expect(ann.undo.undo()).toEqual({ is: 'done' });
    expect([first, second].map((id) => isOnBoard(ann, id))).toEqual([false, true]);
  });

  it('edited in this very moment loses no word of it', () => {
    const id = note(ann);
    meet([ann, bob]);
    write(bob, id, 'Really: ');
    expect(ann.undo.undo()).toEqual({ is: 'done' });
    meet([ann, bob]);
    const card = bob.board.cards.get(id);
    expect(card?.removedAt).not.toBeNull();
    expect(plainText(card?.heard ?? [])).toBe('Really: No bus after six');
  });
});

describe('undoing the making of a theme', () => {
  it.each([
    ['named', (id: ThemeId) => act(bob, nameTheme, { id, title: 'Buses' })],
    ['put a note in', (id: ThemeId) => act(bob, moveCardsToTheme, { ids: [note(bob)], themeId: id })],
  ])('that somebody else has since %s leaves it with its notes', (_, work) => {
    const ids = [note(ann), note(ann)];
    const id = group(ann, ids);
    meet([ann, bob]);
    work(id);
    meet([ann, bob]);
    const before = recordsOf(ann.board);
    expect(ann.undo.undo()).toEqual({ is: 'in use', id });
    expect(recordsOf(ann.board)).toEqual(before);
  });

  it('takes it away where others only changed the words of a note in it, and keeps their words', () => {
    const ids = [note(ann), note(ann)] as const;
    const id = group(ann, ids);
    meet([ann, bob]);
    write(bob, ids[0], 'Really: ');
    meet([ann, bob]);
    expect(ann.undo.undo()).toEqual({ is: 'done' });
    expect(ann.board.arrangement().inTheme.has(id)).toBe(false);
    expect(plainText(ann.board.cards.get(ids[0])?.heard ?? [])).toBe('Really: No bus after six');
  });
});

describe('one gesture is one step', () => {
  it.each([
    ['moving', (ids: readonly CardId[]) => moveAll(ids)],
    ['regrouping', (ids: readonly CardId[]) => group(ann, ids)],
  ])('%s 50 notes', (_, gesture) => {
    const ids = Array.from({ length: 50 }, () => note(ann));
    const before = recordsOf(ann.board).cards;
    gesture(ids);
    expect(recordsOf(ann.board).cards).not.toEqual(before);
    expect(ann.undo.undo()).toEqual({ is: 'done' });
    expect(recordsOf(ann.board).cards).toEqual(before);
  });
});

function moveAll(ids: readonly CardId[]): void {
  act(ann, moveCards, { moves: ids.map((id, turn) => ({ id, to: { x: turn, y: turn } })) });
}

it('what others have changed since stays, and that nothing was left to undo is said', () => {
  const id = note(ann);
  moveAll([id]);
  meet([ann, bob]);
  act(bob, moveCards, { moves: [{ id, to: { x: 700, y: 0 } }] });
  meet([ann, bob]);
  expect(ann.undo.undo()).toEqual({ is: 'overtaken' });
  expect(ann.board.cards.get(id)?.place).toEqual({ x: 700, y: 0 });
  expect(isOnBoard(ann, id)).toBe(true);
});

it('redoing a deletion leaves what somebody has worked on since it was undone', () => {
  const id = note(bob);
  meet([ann, bob]);
  act(ann, removeCards, { ids: [id] });
  expect(ann.undo.undo()).toEqual({ is: 'done' });
  meet([ann, bob]);
  write(bob, id, 'Really: ');
  meet([ann, bob]);
  expect(ann.undo.redo()).toEqual({ is: 'in use', id });
  expect(isOnBoard(ann, id)).toBe(true);
});

it('a note deleted by one, its making undone by the other, and its deletion undone: it is there', () => {
  const id = note(ann);
  meet([ann, bob]);
  act(bob, addRecommendation, {
    id: newId('recommendation', bob.hand.random),
    text: richTextOf('Run later buses'),
    restsOn: [id],
  });
  act(bob, removeCards, { ids: [id] });
  meet([ann, bob]);
  expect(ann.undo.undo()).toEqual({ is: 'in use', id });
  meet([ann, bob]);
  expect(bob.undo.undo()).toEqual({ is: 'done' });
  meet([ann, bob]);
  expect(isOnBoard(ann, id)).toBe(true);
  expect([ann, bob].flatMap(({ board }) => dangling(board))).toEqual([]);
});

it('a board that was brought back takes every step with it', () => {
  note(ann);
  ann.undo.undo();
  note(ann);
  ann.undo.forget();
  expect([ann.undo.canUndo, ann.undo.canRedo]).toEqual([false, false]);
  expect(ann.undo.undo()).toEqual({ is: 'nothing' });
});
