import type { Board } from '@heard/shared/board';
import type { CardId } from '@heard/shared/id';
import { createSignal, createSignals } from '../sync/signal.ts';
import type { ColourBy } from './colouring.ts';
import {
  isAsAlways,
  isOther,
  type Look,
  type NotesToSee,
  nothingToSee,
  plain,
  type Seen,
  see,
} from './looks.ts';
import { anything, type Choice } from './matching.ts';

export type BoardToFollow = NotesToSee & Pick<Board, 'onChange'>;

/**
 * What one person highlights, and what notes are coloured by for them. One for board and list together; nobody else's board
 * looks different for it. Outside React: worked out once for a change of the choice or of the board, and a note is woken
 * only when its own look changes.
 */
export interface Highlight {
  choice(): Choice;
  choose(part: Partial<Choice>): void;
  clear(): void;
  colourBy(): ColourBy;
  setColourBy(by: ColourBy): void;
  /** The same object until it changes. */
  seen(): Seen;
  lookOf(id: CardId): Look;
  /** Looks at this board until the answer is called. */
  follow(board: BoardToFollow): () => void;
  onChange(listener: () => void): () => void;
  /** Wakes only when this note looks different. */
  onLookOf(id: CardId, listener: () => void): () => void;
}

export function createHighlight(): Highlight {
  let choice = anything;
  let by: ColourBy = 'theme';
  let board: BoardToFollow | null = null;
  let seen = nothingToSee;
  const changed = createSignal();
  /** As many as there are notes with elements, which are few of those on a large board. */
  const ofNotes = createSignals<CardId>();

  function refresh(): void {
    const before = seen;
    seen = board === null ? nothingToSee : see(board, choice, by);
    for (const id of ofNotes.keys()) if (lookIn(before, id) !== lookIn(seen, id)) ofNotes.emit(id);
    changed.emit();
  }

  function choose(part: Partial<Choice>): void {
    choice = { ...choice, ...part };
    refresh();
  }

  return {
    choice: () => choice,
    choose,
    clear: () => choose(anything),
    colourBy: () => by,
    setColourBy(next) {
      by = next;
      refresh();
    },
    seen: () => seen,
    lookOf: (id) => lookIn(seen, id),
    follow(followed) {
      board = followed;
      refresh();
      const stop = followed.onChange(({ cards, conversations }) => {
        if (isAsAlways(choice, by)) return;
        const isRenamed = by === 'conversation' && conversations.size > 0;
        if (isRenamed || [...cards].some((id) => isOther(followed, id as CardId, { seen, choice, by })))
          refresh();
      });
      return () => {
        stop();
        board = null;
      };
    },
    onChange: changed.listen,
    onLookOf: ofNotes.listen,
  };
}

const lookIn = ({ looks }: Seen, id: CardId): Look => looks.get(id) ?? plain;
