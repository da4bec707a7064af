import { type Board, type OwnWords, watchOwnWords } from '@heard/shared/board';
import type { CardId } from '@heard/shared/id';
import type * as Y from 'yjs';
import type { Drawer } from './drawer.ts';

/**
 * Remembers on this device in which notes there are words that the server has not saved. A copy of the board cannot
 * say so by itself: saved words and words that nobody else has look alike in it.
 */
export interface Unsaved {
  /** Remembers further what was remembered when the page was last open. The copy must be on the board by now. */
  load(board: Board): Promise<void>;
  /** Everything on the board is on the server's disk. */
  saved(): void;
}

export function rememberUnsaved(doc: Y.Doc, drawer: Drawer): Unsaved {
  const unsaved = new Map<CardId, OwnWords>();

  function remember(id: CardId, what: OwnWords): void {
    if (unsaved.get(id) === 'new' || unsaved.get(id) === what) return;
    unsaved.set(id, what);
    attempt(drawer.put(id, what));
  }
  watchOwnWords(doc, remember);
  return {
    async load(board) {
      for (const [id, what] of await readUnsaved(drawer)) {
        // What another tab has just written is not on this board, and not for this tab to call saved.
        if (board.cards.get(id) !== undefined) remember(id, what);
      }
    },
    saved() {
      for (const id of unsaved.keys()) attempt(drawer.remove(id));
      unsaved.clear();
    },
  };
}

export async function readUnsaved(drawer: Drawer): Promise<[CardId, OwnWords][]> {
  return (await drawer.all()).map(([id, what]) => [id as CardId, what === 'new' ? 'new' : 'changed']);
}

/** A device that refuses keeps no copy of the board either, and the room says so. */
function attempt(kept: Promise<unknown>): void {
  kept.catch(() => undefined);
}
