import type { Card } from '@heard/shared/card';
import { shownWords } from '@heard/shared/layout';
import { plainText } from '@heard/shared/richtext';

/** A card is the same object until it changes, and its ghost is drawn twenty times a second. */
const known = new WeakMap<Card, string>();

/** What the ghost of a note says that somebody else drags: what the note shows. */
export function ghostWords(card: Card): string {
  const words = known.get(card) ?? plainText(shownWords(card));
  known.set(card, words);
  return words;
}
