import type { Board } from '@heard/shared/board';
import { type Card, countAuthors } from '@heard/shared/card';
import { byOrder } from '@heard/shared/geometry';
import { type CardId, isId } from '@heard/shared/id';
import type { Ground, Recommendation } from '@heard/shared/recommendation';
import { isBlank } from '@heard/shared/richtext';
import { standingTheme } from '@heard/shared/theme';

/** Recommendations that are not deleted, in their order. */
export function standing(all: readonly Recommendation[]): readonly Recommendation[] {
  return all.filter(({ removedAt }) => removedAt === null).sort(byOrder);
}

/** Those that have a number, the first one 1, here and in the report: one without words has none yet. */
export function numbered(all: readonly Recommendation[]): readonly Recommendation[] {
  return standing(all).filter(({ text }) => !isBlank(text));
}

/** The ground as it stands now: a merged theme is the one that took it over. Undefined where it is gone. */
export function standingGround(board: Board, ground: Ground): Ground | undefined {
  if (isId('theme', ground)) return standingTheme(board.themes, ground)?.id;
  return isId('card', ground) && board.cards.get(ground)?.removedAt === null ? ground : undefined;
}

/** Which recommendations, by number, rest on each theme and note. */
export function numbersOn(
  board: Board,
  withNumbers: readonly Recommendation[],
): ReadonlyMap<Ground, readonly number[]> {
  const numbers = new Map<Ground, Set<number>>();
  for (const [index, { restsOn }] of withNumbers.entries()) {
    for (const given of restsOn) {
      const ground = standingGround(board, given);
      if (ground !== undefined) numbers.set(ground, (numbers.get(ground) ?? new Set()).add(index + 1));
    }
  }
  return new Map([...numbers].map(([ground, found]) => [ground, [...found]]));
}

export interface Backing {
  readonly cards: number;
  readonly people: number;
}

/** How many different notes stand behind these grounds, directly or in a theme, and how many people wrote them. */
export function backing(board: Board, restsOn: readonly Ground[]): Backing {
  const { inTheme } = board.arrangement();
  const cards = new Map<CardId, Card>();
  for (const given of restsOn) {
    const ground = standingGround(board, given);
    const behind = isId('theme', ground)
      ? (inTheme.get(ground) ?? [])
      : isId('card', ground)
        ? [board.cards.get(ground)]
        : [];
    for (const card of behind) {
      if (card !== undefined) cards.set(card.id, card);
    }
  }
  return { cards: cards.size, people: countAuthors(cards.values()) };
}
