import type * as Y from 'yjs';
import type { CardId } from '../id/index.ts';

/** What somebody did to the words of a note: a new note, or new words in one that was there. */
export type OwnWords = 'new' | 'changed';

/**
 * Tells of every note that is made in this document, or whose words are changed in it; of nothing that comes from
 * others, and not of notes that are only moved or tagged. Answers the way to stop.
 */
export function watchOwnWords(doc: Y.Doc, listener: (id: CardId, what: OwnWords) => void): () => void {
  const cards = doc.getMap<Y.Map<unknown>>('cards');
  const look = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
    if (!local) return;
    for (const { path, changes } of events) {
      const [id, field] = path;
      if (field === 'heard') listener(id as CardId, 'changed');
      if (id !== undefined) continue;
      for (const [made, { action }] of changes.keys) if (action !== 'delete') listener(made as CardId, 'new');
    }
  };
  cards.observeDeep(look);
  return () => cards.unobserveDeep(look);
}
