import { type Board, watchWords } from '@heard/shared/board';
import type { CardId } from '@heard/shared/id';
import type * as Y from 'yjs';
import type { Drawer } from './drawer.ts';
import { wordsIn } from './words.ts';

/**
 * Remembers on this device in which notes there are words that the server has not saved. A copy of the board cannot
 * say so by itself: saved words and words that nobody else has look alike in it. Of each it remembers what was there
 * before, and what others have written since; null of a note that nobody else has.
 */
export interface Unsaved {
  /** Remembers further what was remembered when the page was last open. The copy must be on the board by now. */
  load(board: Board): Promise<void>;
  /** Everything on the board is on the server's disk. */
  saved(): void;
}

export function rememberUnsaved(doc: Y.Doc, drawer: Drawer): Unsaved {
  const unsaved = new Map<CardId, string | null>();

  function remember(id: CardId, was: string | null): void {
    unsaved.set(id, was);
    attempt(drawer.put(id, JSON.stringify(was)));
  }
  watchWords(doc, {
    mine(id, was) {
      if (!unsaved.has(id)) remember(id, was);
    },
    others(id, before, after) {
      const was = unsaved.get(id);
      if (was === undefined) return;
      const known = wordsIn(`${was ?? ''} ${before}`);
      const came = [...wordsIn(after)].filter((word) => !known.has(word));
      remember(id, [was ?? '', ...came].join(' '));
    },
  });
  return {
    async load(board) {
      for (const [id, was] of await readUnsaved(drawer)) {
        // What another tab has just written is not on this board, and not for this tab to call saved.
        if (board.cards.get(id) !== undefined && !unsaved.has(id)) remember(id, was);
      }
    },
    saved() {
      for (const id of unsaved.keys()) attempt(drawer.remove(id));
      unsaved.clear();
    },
  };
}

export async function readUnsaved(drawer: Drawer): Promise<[CardId, string | null][]> {
  return (await drawer.all()).map(([id, was]) => [id as CardId, JSON.parse(was) as string | null]);
}

/** A device that refuses keeps no copy of the board either, and the room says so. */
function attempt(kept: Promise<unknown>): void {
  kept.catch(() => undefined);
}
