import type { Card } from '../card/index.ts';
import { byOrder } from '../geometry/index.ts';
import { isId } from '../id/index.ts';
import type { Recommendation } from '../recommendation/index.ts';
import { isBlank } from '../richtext/index.ts';
import { standingTheme } from '../theme/index.ts';
import type { ReportSource } from './facts.ts';
import type { NumberedCards } from './numbering.ts';

/** What a recommendation rests on that is still there. */
export interface StandingGround {
  /** Numbers of themes, ascending. */
  readonly themes: readonly number[];
  /** Numbers of cards it rests on by themselves, ascending. */
  readonly cards: readonly number[];
  /** All cards behind it, each once. */
  readonly behind: readonly Card[];
}

/** Those that are not deleted and have words, in their order. */
export function standingRecommendations(board: Pick<ReportSource, 'recommendations'>): Recommendation[] {
  return [...board.recommendations.all()]
    .filter(({ removedAt, text }) => removedAt === null && !isBlank(text))
    .sort(byOrder);
}

/** A theme that was merged into another stands for that other; deleted themes and cards carry nothing. */
export function groundOf(
  board: ReportSource,
  recommendation: Recommendation,
  numbered: NumberedCards,
): StandingGround {
  const arrangement = board.arrangement();
  const themes = new Set<number>();
  const direct = new Set<Card>();
  const behind = new Set<Card>();
  for (const id of recommendation.restsOn) {
    if (isId('theme', id)) {
      const theme = standingTheme(board.themes, id);
      const number = arrangement.themes.findIndex((one) => one.id === theme?.id) + 1;
      if (theme === undefined || number === 0) continue;
      themes.add(number);
      for (const card of numbered.known(arrangement.inTheme.get(theme.id) ?? [])) behind.add(card);
    } else if (isId('card', id)) {
      const card = board.cards.get(id);
      if (card === undefined) continue;
      for (const known of numbered.known([card])) {
        direct.add(known);
        behind.add(known);
      }
    }
  }
  return {
    themes: [...themes].sort((a, b) => a - b),
    cards: [...direct].map(numbered.numberOf).sort((a, b) => a - b),
    behind: [...behind],
  };
}
