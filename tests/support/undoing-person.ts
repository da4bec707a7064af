import { type Board, type BoardTables, openBoard, recordsOf } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import type { FailureId, Outcome } from '@heard/shared/failure';
import { type CardId, newId } from '@heard/shared/id';
import type { Command, Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import * as Y from 'yjs';
import { openUndo, type Undo } from '../../client/src/sync/undo.ts';

/** Somebody with a board and a history of their own, connected to nobody. */
export interface Person {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly hand: Hand;
  readonly undo: Undo;
}

export function join(hand: Hand): Person {
  const doc = new Y.Doc();
  return { doc, board: openBoard(doc), hand, undo: openUndo(doc, hand) };
}

/** Everybody has what everybody has done. */
export function meet(people: readonly Person[]): void {
  for (const from of people) {
    for (const to of people) {
      const missing = Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc));
      if (from !== to) Y.applyUpdate(to.doc, missing, 'relay');
    }
  }
}

export function act<Input, Value, Failure extends FailureId>(
  { board, hand, undo }: Person,
  command: Command<BoardTables, Input, Value, Failure>,
  input: Input,
): Outcome<Value, Failure | 'not-allowed'> {
  undo.newStep();
  return board.run(hand, command, input);
}

export function note(person: Person, words = 'No bus after six'): CardId {
  const id = newId('card', person.hand.random);
  act(person, addCard, { id, heard: richTextOf(words), at: { x: 0, y: 0 } });
  return id;
}

/** Ids that something on the board names although nothing is there. */
export function dangling(board: Board): string[] {
  const isThere = (id: string) =>
    Object.values(recordsOf(board)).some((records) =>
      records.some((record: { id: string }) => record.id === id),
    );
  const named = [
    ...[...board.cards.all()].flatMap(({ place }) => ('theme' in place ? [place.theme] : [])),
    ...[...board.recommendations.all()].flatMap(({ restsOn }) => restsOn),
    ...[...board.themes.all()].flatMap(({ mergedInto }) => (mergedInto === null ? [] : [mergedInto])),
  ];
  return named.filter((id) => !isThere(id));
}

export const isOnBoard = ({ board }: Person, id: CardId) => board.cards.get(id)?.removedAt === null;
