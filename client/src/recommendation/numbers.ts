import type { Arrangement } from '@heard/shared/cluster';
import { byOrder } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import type { Ground, Recommendation } from '@heard/shared/recommendation';

/** Recommendations that are not deleted, in their order: the first is number 1. */
export function numbered(all: readonly Recommendation[]): readonly Recommendation[] {
  return all.filter(({ removedAt }) => removedAt === null).sort(byOrder);
}

/** Which recommendations, by number, rest on each theme and note. */
export function numbersOn(standing: readonly Recommendation[]): ReadonlyMap<Ground, readonly number[]> {
  const numbers = new Map<Ground, number[]>();
  for (const [index, { restsOn }] of standing.entries()) {
    for (const ground of restsOn) numbers.set(ground, [...(numbers.get(ground) ?? []), index + 1]);
  }
  return numbers;
}

/** How many different notes stand behind these grounds, directly or in a theme, and how many people wrote them. */
export function backing(
  restsOn: readonly Ground[],
  { inTheme, loose }: Arrangement,
): { readonly cards: number; readonly people: number } {
  const grounds = new Set(restsOn);
  const authors = new Set<string>();
  const cards = new Set<CardId>();
  const count = (card: { id: CardId; authorId: string }) => {
    cards.add(card.id);
    authors.add(card.authorId);
  };
  for (const [theme, members] of inTheme) {
    for (const card of members) if (grounds.has(theme) || grounds.has(card.id)) count(card);
  }
  for (const { card } of loose) if (grounds.has(card.id)) count(card);
  return { cards: cards.size, people: authors.size };
}
