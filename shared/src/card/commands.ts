import { done, type Outcome, refused } from '../failure/index.ts';
import type { Point } from '../geometry/index.ts';
import type { CardId, ConversationId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { type Attribution, command, type Table } from '../record/index.ts';
import { characterCount, type RichText } from '../richtext/index.ts';
import { type Card, maximumTags } from './record.ts';

interface Tables {
  readonly cards: Table<Card>;
}

export interface NewCard {
  readonly id: CardId;
  readonly heard: RichText;
  readonly at: Point;
  readonly conversationId?: ConversationId | null;
  readonly tags?: readonly string[];
}

/** Puts a new note loose on the board. It may still be empty: its writer is about to type. */
export const addCard = command(
  'add card',
  ({ cards }: Tables, input: NewCard, hand): Outcome<CardId, 'text-too-long' | 'board-full'> => {
    if (characterCount(input.heard) > limits.textCharacters) return refused('text-too-long');
    if (cards.size >= limits.cards) return refused('board-full');
    cards.create({
      id: input.id,
      heard: input.heard,
      place: input.at,
      conversationId: input.conversationId ?? null,
      tags: (input.tags ?? []).slice(0, maximumTags),
      authorId: hand.authorId,
      attribution: hand.attribution,
      createdAt: hand.now(),
      removedAt: null,
    });
    return done(input.id);
  },
);

/** Moves loose cards, or takes cards out of their themes, each to its own point. */
export const moveCards = command(
  'move cards',
  (
    { cards }: Tables,
    input: { readonly moves: readonly { readonly id: CardId; readonly to: Point }[] },
  ): Outcome<undefined, 'card-gone'> => {
    const there = input.moves.filter(({ id }) => isThere(cards.get(id)));
    if (there.length === 0) return refused('card-gone');
    for (const { id, to } of there) cards.update(id, { place: { x: to.x, y: to.y } });
    return done();
  },
);

export const tagCard = command(
  'tag card',
  (
    { cards }: Tables,
    input: { readonly id: CardId; readonly tags: readonly string[] },
  ): Outcome<undefined, 'card-gone'> => {
    if (!isThere(cards.get(input.id))) return refused('card-gone');
    const tags = [...new Set(input.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
    cards.update(input.id, { tags: tags.slice(0, maximumTags) });
    return done();
  },
);

/**
 * Deletes notes. They keep their place and words, so that `restoreCards` brings them back as they were. Answers which it
 * were: others may have deleted some already.
 */
export const removeCards = command(
  'remove cards',
  (
    { cards }: Tables,
    input: { readonly ids: readonly CardId[] },
    hand,
  ): Outcome<readonly CardId[], 'card-gone'> => {
    const there = input.ids.filter((id) => isThere(cards.get(id)));
    if (there.length === 0) return refused('card-gone');
    for (const id of there) cards.update(id, { removedAt: hand.now() });
    return done(there);
  },
);

/** Answers which it were. */
export const restoreCards = command(
  'restore cards',
  (
    { cards }: Tables,
    input: { readonly ids: readonly CardId[] },
  ): Outcome<readonly CardId[], 'card-gone'> => {
    const removed = input.ids.filter((id) => cards.get(id)?.removedAt != null);
    if (removed.length === 0) return refused('card-gone');
    for (const id of removed) cards.update(id, { removedAt: null });
    return done(removed);
  },
);

/** Shows all notes of the acting person under another name, organisation, or none: when they change their mind. */
export const attributeMyCards = command(
  'attribute my cards',
  ({ cards }: Tables, input: { readonly attribution: Attribution }, hand): Outcome<number, never> => {
    const mine = [...cards.all()].filter((card) => card.authorId === hand.authorId);
    for (const card of mine) cards.update(card.id, { attribution: input.attribution });
    return done(mine.length);
  },
);

function isThere(card: Card | undefined): card is Card {
  return card !== undefined && card.removedAt === null;
}
