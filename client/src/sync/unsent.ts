import type { Board, OwnWords } from '@heard/shared/board';
import { type Card, isInTheme } from '@heard/shared/card';
import type { CardId, ThemeId } from '@heard/shared/id';
import { isBlank, plainText, type RichText } from '@heard/shared/richtext';
import type { Drawer } from './drawer.ts';
import { createSignal } from './signal.ts';

/** A note with words of this browser that were never saved on a board which is no more. */
export interface UnsentNote {
  readonly id: CardId;
  readonly what: OwnWords;
  readonly heard: RichText;
  readonly themeId: ThemeId | null;
  readonly tags: readonly string[];
}

/** What waits for somebody to decide whether it is posted on the board of now. Nothing is posted by itself. */
export interface Unsent {
  /** The same array until it changes. */
  notes(): readonly UnsentNote[];
  /** It was posted or thrown away: it is not offered again. */
  settle(id: CardId): void;
  onChange(listener: () => void): () => void;
}

export interface KeptUnsent extends Unsent {
  load(): Promise<void>;
  add(notes: readonly UnsentNote[]): Promise<void>;
}

export function openUnsent(drawer: Drawer): KeptUnsent {
  let notes: readonly UnsentNote[] = [];
  const changed = createSignal();
  async function load(): Promise<void> {
    notes = await readUnsent(drawer);
    changed.emit();
  }
  return {
    notes: () => notes,
    settle(id) {
      notes = notes.filter((note) => note.id !== id);
      drawer.remove(id).catch(() => undefined);
      changed.emit();
    },
    onChange: changed.listen,
    load,
    async add(more) {
      for (const note of more) await drawer.put(note.id, JSON.stringify(note));
      await load();
    },
  };
}

/** Where no copy of a board is kept, there is none of an earlier one. */
const none: readonly UnsentNote[] = [];
export const nothingUnsent: Unsent = { notes: () => none, settle: () => {}, onChange: () => () => {} };

export async function readUnsent(drawer: Drawer): Promise<UnsentNote[]> {
  return (await drawer.all()).map(([, text]) => JSON.parse(text) as UnsentNote);
}

export function unsentOf(card: Card, what: OwnWords): UnsentNote {
  const { id, heard, place, tags } = card;
  return { id, what, heard, tags, themeId: isInTheme(place) ? place.theme : null };
}

/**
 * Whether a note of an earlier board is to be offered on the board of now. One that was there for others to see and is
 * gone may have been erased, and then no word of it comes back, not even beside words that were never saved.
 */
export function isToBeOffered({ id, what, heard }: UnsentNote, now: Board): boolean {
  if (isBlank(heard)) return false;
  const there = now.cards.get(id);
  return there === undefined ? what === 'new' : plainText(there.heard) !== plainText(heard);
}
