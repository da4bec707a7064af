import * as Y from 'yjs';
import type { CardId } from '../id/index.ts';

/** Who is told of notes that are made in a document, and of words that change in them. */
export interface WordsWatcher {
  /** Somebody here made a note, or changed its words: `was` are those it had, null of a new note. */
  mine(id: CardId, was: string | null): void;
  /** Somebody else changed the words of a note. */
  others(id: CardId, was: string, is: string): void;
}

/**
 * Watches the words of notes; notes that are only moved or tagged are passed over. What somebody brings back by undoing
 * may be others' words as well, so it is told as words that were there. Answers the way to stop.
 */
export function watchWords(doc: Y.Doc, watcher: WordsWatcher): () => void {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const look = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const isUndo = transaction.origin instanceof Y.UndoManager;
    const { made, changed } = notesOf(events);
    for (const id of transaction.local ? made : []) watcher.mine(id, isUndo ? textIn(cards, id) : null);
    for (const id of changed) {
      const was = textIn(cards, id, transaction);
      const is = textIn(cards, id);
      if (transaction.local) watcher.mine(id, isUndo ? `${was}\n${is}` : was);
      else watcher.others(id, was, is);
    }
  };
  cards.observeDeep(look);
  return () => cards.unobserveDeep(look);
}

function notesOf(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) {
  const made = new Set<CardId>();
  const changed = new Set<CardId>();
  for (const { path, changes } of events) {
    const [id, field] = path;
    if (field === 'heard') changed.add(id as CardId);
    if (id !== undefined) continue;
    for (const [key, { action }] of changes.keys) if (action !== 'delete') made.add(key as CardId);
  }
  return { made, changed };
}

function textIn(cards: Y.Map<Y.Map<unknown>>, id: CardId, before?: Y.Transaction): string {
  const heard = cards.get(id)?.get('heard');
  return heard instanceof Y.XmlFragment ? textOf(heard, before) : '';
}

/** The text now, or as it was before a transaction that has just been done: what that deleted still has its content. */
function textOf(parent: { readonly _start: Y.Item | null }, before?: Y.Transaction): string {
  let text = '';
  for (let item = parent._start; item !== null; item = item.right) {
    if (before === undefined ? item.deleted : !wasThere(item, before)) continue;
    if (item.content instanceof Y.ContentString) text += item.content.str;
    if (item.content instanceof Y.ContentType) text += `\n${textOf(item.content.type, before)}`;
  }
  return text;
}

function wasThere({ id, deleted }: Y.Item, { beforeState, deleteSet }: Y.Transaction): boolean {
  const isOld = id.clock < (beforeState.get(id.client) ?? 0);
  return isOld && (!deleted || Y.isDeleted(deleteSet, id));
}
