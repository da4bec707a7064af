import type { Card } from '@heard/shared/card';
import { hasWords } from '../card/card-words.ts';

/** What one person has chosen to highlight. Empty: any. A note must have all that is chosen. */
export interface Choice {
  readonly tag: string;
  /** As they chose to be shown on the note. */
  readonly person: string;
  readonly organisation: string;
  /** The id of the conversation. */
  readonly conversation: string;
  readonly words: string;
}

export const anything: Choice = { tag: '', person: '', organisation: '', conversation: '', words: '' };

export function isChosen(choice: Choice): boolean {
  return Object.values(choice).some((value) => value.trim() !== '');
}

/** The one place that decides which notes are highlighted on the board and listed in the list. */
export function matches(card: Card, { tag, person, organisation, conversation, words }: Choice): boolean {
  return (
    (tag === '' || card.tags.includes(tag)) &&
    (person === '' || card.attribution.name === person) &&
    (organisation === '' || card.attribution.organisation === organisation) &&
    (conversation === '' || card.conversationId === conversation) &&
    (words.trim() === '' || hasWords(card.heard, words))
  );
}
