import { recordsOf } from '@heard/shared/board';
import { moveCards } from '@heard/shared/card';
import { describe, expect, it } from 'vitest';
import type { Undo } from '../../client/src/sync/undo.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { actAtRandom, handsFrom } from '../support/random-board.ts';
import { act, dangling, isOnBoard, join, meet, note, type Person } from '../support/undoing-person.ts';

/** Four people act in turn, hear of each other now and then, and go back and forth. */
function work(people: readonly Person[], by: Chance): void {
  for (let turn = 0; turn < 60; turn += 1) {
    const person = by.oneOf(people);
    const what = by.below(10);
    if (what === 0) person.undo.undo();
    else if (what === 1) person.undo.redo();
    else {
      person.undo.newStep();
      actAtRandom(person.board, person.hand, by);
    }
    if (by.below(3) === 0) meet(people);
  }
  meet(people);
}

/** Steps of this way that were taken, at most so many. */
function steps(undo: Undo, way: 'undo' | 'redo', most: number): number {
  let taken = 0;
  while (taken < most) {
    const { is } = undo[way]();
    if (is === 'nothing') break;
    if (is === 'done') taken += 1;
  }
  return taken;
}

describe('at random', () => {
  const seeds = Array.from({ length: longOr(12, 1500) }, (_, index) => 500 + index);
  it.each(seeds)('so many steps back and forth change nothing while others are idle, seed %i', (seed) => {
    const by = chanceOf(seed);
    const people = handsFrom(by).map(join);
    work(people, by);
    const person = by.oneOf(people);
    const before = recordsOf(person.board);
    const taken = steps(person.undo, 'undo', 1 + by.below(8));
    meet(people);
    expect(steps(person.undo, 'redo', taken)).toBe(taken);
    expect(recordsOf(person.board)).toEqual(before);
    meet(people);
    for (const { board } of people) {
      expect(recordsOf(board)).toEqual(before);
      expect(dangling(board)).toEqual([]);
    }
  });

  it.each(seeds)('no step takes off the board what others have worked on since, seed %i', (seed) => {
    const by = chanceOf(seed);
    const people = handsFrom(by).map(join);
    work(people, by);
    const [person, ...others] = people as [Person, ...Person[]];
    const mine = Array.from({ length: 4 }, () => note(person));
    meet(people);
    const touched = mine.filter(() => by.below(2) === 0);
    for (const id of touched) {
      act(by.oneOf(others), moveCards, { moves: [{ id, to: { x: by.below(900), y: 5 } }] });
    }
    meet(people);
    for (const _ of mine) person.undo.undo();
    meet(people);
    expect(mine.filter((id) => isOnBoard(by.oneOf(people), id))).toEqual(touched);
  });
});
