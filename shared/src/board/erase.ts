import * as Y from 'yjs';
import type { AuthorId, CardId } from '../id/index.ts';
import { type Board, type BoardChange, type BoardTables, openBoard, recordTypes } from './board.ts';
import { type BoardCounts, countBoard } from './counts.ts';
import { placesOf } from './places.ts';
import { type BoardRecords, recordsOf } from './records.ts';
import { eraseWords } from './words.ts';

/** What is to be erased for good. */
export interface Erasure {
  readonly cardIds: readonly CardId[];
  /** All that one person wrote; `writers` are the client ids of the document that are theirs. */
  readonly person: { readonly authorId: AuthorId; readonly writers: ReadonlySet<number> } | null;
}

export interface ErasedBoard {
  /** The board without it: a Yjs update (V1) in which nothing of the erased words is left, deleted or not. */
  readonly state: Uint8Array;
  readonly counts: BoardCounts;
  /** The notes that were on the board, deleted ones included, and are no more. */
  readonly cardIds: readonly CardId[];
}

/**
 * Takes words out of a board for good. Every struct keeps its client id and clock: a document from before that meets
 * the new one loses the words too, and cannot put them back, because the places they had are taken.
 *
 * `updates` (Yjs, V1) are the whole board when applied in this order; `writer` is the client id for what has to be written in place of
 * words. Throws when the rest of the board would not be exactly what it was.
 */
export function eraseFromBoard(
  updates: readonly Uint8Array[],
  erasure: Erasure,
  writer: number,
): ErasedBoard {
  const doc = documentOf(updates);
  doc.clientID = writer;
  const board = openBoard(doc);
  const before = recordsOf(board);
  const gone = new Set(cardsOf(doc, board, erasure));
  const touched = touchedBy(board, () =>
    doc.transact((transaction) => {
      takeOut(doc, board, gone);
      if (erasure.person) eraseWords(doc, transaction, erasure.person.writers);
      placesOf(doc).deleteUnknown(transaction);
    }),
  );
  placesOf(doc).buryUnknown();
  const clean = documentOf([Y.encodeStateAsUpdate(doc)]);
  const rest = openBoard(clean);
  checkRest(before, recordsOf(rest), { gone, touched });
  return { state: Y.encodeStateAsUpdate(clean), counts: countBoard(rest), cardIds: [...gone] as CardId[] };
}

/** The rows that go, also one that cannot be read as a note. */
function cardsOf(doc: Y.Doc, { cards }: BoardTables, { cardIds, person }: Erasure): string[] {
  const wanted = new Set<string>(cardIds);
  const isTheirs = (id: string) => person !== null && cards.get(id as CardId)?.authorId === person.authorId;
  return [...doc.getMap('cards').keys()].filter((id) => wanted.has(id) || isTheirs(id));
}

/** A real document that collects garbage: what was deleted or overwritten before is not in its encoding. */
function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('A part of the board is missing.');
  return doc;
}

function takeOut(doc: Y.Doc, { recommendations }: BoardTables, gone: ReadonlySet<string>): void {
  const cards = doc.getMap('cards');
  for (const id of gone) cards.delete(id);
  for (const { id, restsOn } of recommendations.all()) {
    const left = restsOn.filter((ground) => !gone.has(ground));
    if (left.length < restsOn.length) recommendations.update(id, { restsOn: left });
  }
}

function touchedBy(board: Board, act: () => void): BoardChange[] {
  const changes: BoardChange[] = [];
  const stop = board.onChange((change) => changes.push(change));
  act();
  stop();
  return changes;
}

interface Expected {
  readonly gone: ReadonlySet<string>;
  readonly touched: readonly BoardChange[];
}

/** Every record is still there but for what is gone, and the same but for what was touched. */
function checkRest(before: BoardRecords, after: BoardRecords, { gone, touched }: Expected): void {
  for (const name of Object.keys(recordTypes) as (keyof BoardRecords)[]) {
    const were = before[name].filter(({ id }) => !gone.has(id));
    const are = new Map<string, unknown>(after[name].map((record) => [record.id, record]));
    const isTouched = (id: string) => touched.some((change) => change[name].has(id));
    const same = were.every(
      (was) =>
        are.has(was.id) && (isTouched(was.id) || JSON.stringify(are.get(was.id)) === JSON.stringify(was)),
    );
    if (!same || are.size !== were.length) throw new Error('The rest of the board would have changed.');
  }
}
