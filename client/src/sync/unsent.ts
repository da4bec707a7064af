import type { Board } from '@heard/shared/board';
import { type Card, isInTheme } from '@heard/shared/card';
import type { CardId, ThemeId } from '@heard/shared/id';
import { isBlank, plainText, type RichText } from '@heard/shared/richtext';
import type { Drawer } from './drawer.ts';
import { createSignal } from './signal.ts';
import { wordsIn } from './words.ts';

/** A note with words of this browser that were never saved on a board which is no more. */
export interface UnsentNote {
  readonly id: CardId;
  /** What others knew of the note: what it said, and what they wrote in it. Null of one that they never had. */
  readonly was: string | null;
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

export function unsentOf(card: Card, was: string | null): UnsentNote {
  const { id, heard, place, tags } = card;
  return { id, was, heard, tags, themeId: isInTheme(place) ? place.theme : null };
}

/**
 * A note of an earlier board as it is to be offered on the board of now, or nothing. What others knew of it and is gone
 * may have been erased, and then no word of it comes back, not even beside words that were never saved.
 */
export function toOffer(note: UnsentNote, now: Board): UnsentNote[] {
  if (isBlank(note.heard)) return [];
  const there = now.cards.get(note.id);
  if (there === undefined) return note.was === null ? [note] : [];
  const text = plainText(there.heard);
  const words = wordsIn(text);
  const isGone = [...wordsIn(note.was ?? '')].some((word) => !words.has(word));
  return isGone || text === plainText(note.heard) ? [] : [{ ...note, tags: there.tags }];
}
