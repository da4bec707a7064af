import * as Y from 'yjs';
import { isSomeId } from '../id/index.ts';
import { recordTypes } from './board.ts';

type Row = Y.Map<unknown>;
type Step = Y.UndoManager['undoStack'][number];

/** The parts of a document that undo looks after: all of the board. */
export function undoScope(doc: Y.Doc): Y.Map<Row>[] {
  return Object.keys(recordTypes).map((name) => doc.getMap<Row>(name));
}

/** Records that are on the board because of one step, and would be off it if the step was taken back. */
export interface Brought {
  /** Those the step made, by id. */
  readonly made: ReadonlyMap<string, Row>;
  /** Those it brought back after they had been deleted, ungrouped or merged. */
  readonly restored: ReadonlySet<string>;
}

export function broughtBy(doc: Y.Doc, step: Step): Brought {
  const tables = new Set<unknown>(tablesWithRemoval(doc));
  const made = new Map<string, Row>();
  const restored = new Set<string>();
  const look = (given: Y.Item) => {
    const item = asItIsNow(doc, given);
    if (item.deleted) return;
    const { parent, parentSub, content } = item;
    const row = content instanceof Y.ContentType ? content.type : null;
    if (tables.has(parent) && parentSub !== null && row instanceof Y.Map) made.set(parentSub, row);
    if (parentSub !== 'removedAt' || !(parent instanceof Y.Map) || parent.get(parentSub) !== null) return;
    const id = tables.has(parent.parent) ? parent._item?.parentSub : null;
    if (item.left !== null && id != null) restored.add(id);
  };
  doc.transact((transaction) => {
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      if (struct instanceof Y.Item) look(struct);
    });
  });
  return { made, restored };
}

/** Of records that can be off the board without being gone. */
function tablesWithRemoval(doc: Y.Doc): Y.Map<Row>[] {
  return Object.entries(recordTypes)
    .filter(([, { fields }]) => 'removedAt' in fields)
    .map(([name]) => doc.getMap<Row>(name));
}

/** What was undone and done again lies in the document as another item. */
function asItIsNow(doc: Y.Doc, item: Y.Item): Y.Item {
  let now = item;
  while (now.redone !== null) {
    const next = Y.getItem(doc.store, now.redone);
    if (!(next instanceof Y.Item)) return now;
    now = next;
  }
  return now;
}

/**
 * Tells of every record that somebody else has worked on: changed it at any depth, or built on it by putting a note
 * in it, merging into it or resting a recommendation on it. Answers the way to stop.
 */
export function watchOthersWork(doc: Y.Doc, told: (id: string) => void): () => void {
  const tables = undoScope(doc);
  const look = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
    if (local) return;
    for (const event of events) for (const id of workedOn(event)) told(id);
  };
  for (const table of tables) table.observeDeep(look);
  return () => {
    for (const table of tables) table.unobserveDeep(look);
  };
}

function* workedOn({ path, changes, target }: Y.YEvent<Y.AbstractType<unknown>>): Iterable<string> {
  const [id] = path;
  if (id !== undefined) yield String(id);
  for (const [key, { action }] of changes.keys) {
    if (isSomeId(key)) yield key;
    if (action !== 'delete' && target instanceof Y.Map) yield* idsIn(target.get(key));
  }
}

/** Ids that a value names: a theme in the place of a note, all grounds of a new recommendation. */
function* idsIn(value: unknown): Iterable<string> {
  if (isSomeId(value)) yield value;
  else if (value instanceof Y.Map) {
    for (const [key, inner] of value) {
      if (isSomeId(key)) yield key;
      yield* idsIn(inner);
    }
  } else if (typeof value === 'object' && value !== null && !(value instanceof Y.AbstractType)) {
    for (const inner of Object.values(value)) yield* idsIn(inner);
  }
}
