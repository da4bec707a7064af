import type { Box } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import { layoutTheme, sizeOfCard } from '../layout/index.ts';
import type { Arrangement, LooseCard } from './arrangement.ts';

/** Where every card and theme lies, in board units. */
export interface BoardLayout {
  readonly cards: ReadonlyMap<CardId, Box>;
  readonly themes: ReadonlyMap<ThemeId, Box>;
}

/** Pure: every browser, the list, the server and a picture of the board get the same boxes from the same records. */
export function layoutBoard(arrangement: Arrangement): BoardLayout {
  const cards = new Map<CardId, Box>();
  const themes = new Map<ThemeId, Box>();
  for (const theme of arrangement.themes) {
    const layout = layoutTheme(theme, arrangement.inTheme.get(theme.id) ?? []);
    themes.set(theme.id, layout.box);
    for (const [id, box] of layout.cards) cards.set(id, box);
  }
  for (const lying of arrangement.loose) cards.set(lying.card.id, boxOfLoose(lying));
  return { cards, themes };
}

export function boxOfLoose({ card, at }: LooseCard): Box {
  const { width, height } = sizeOfCard(card);
  return { x: at.x, y: at.y, width, height };
}
