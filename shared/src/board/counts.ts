import type { Board } from './board.ts';

/** How much is on a board: what people see, without deleted things. */
export interface BoardCounts {
  readonly cards: number;
  readonly themes: number;
  readonly recommendations: number;
}

export function countBoard(board: Board): BoardCounts {
  const { themes, inTheme, loose } = board.arrangement();
  let cards = loose.length;
  for (const members of inTheme.values()) cards += members.length;
  const recommendations = [...board.recommendations.all()].filter(
    ({ removedAt }) => removedAt === null,
  ).length;
  return { cards, themes: themes.length, recommendations };
}
