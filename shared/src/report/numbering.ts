import type { Card } from '../card/index.ts';
import type { CardId } from '../id/index.ts';
import { isBlank } from '../richtext/index.ts';
import type { ReportSource } from './facts.ts';

/** The cards of a report with their numbers, which are the same in every format. */
export interface NumberedCards {
  /** Those that are not deleted and have words, oldest first. */
  readonly cards: readonly Card[];
  readonly empty: number;
  readonly numberOf: (card: { readonly id: CardId }) => number;
  /** Of the given ones those that have a number. */
  readonly known: (cards: Iterable<Card>) => Card[];
}

/** Numbers follow from when a card was made, so a card keeps its number while people go on writing and sorting. */
export function numberCards(board: Pick<ReportSource, 'cards'>): NumberedCards {
  const present = [...board.cards.all()].filter(({ removedAt }) => removedAt === null);
  const cards = present.filter(({ heard }) => !isBlank(heard));
  cards.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const numbers = new Map(cards.map((card, index) => [card.id, index + 1]));
  return {
    cards,
    empty: present.length - cards.length,
    numberOf: ({ id }) => numbers.get(id) ?? 0,
    known: (given) => [...given].filter(({ id }) => numbers.has(id)),
  };
}
