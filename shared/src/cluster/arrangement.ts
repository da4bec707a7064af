import { type Card, isInTheme } from '../card/index.ts';
import { byOrder, firstOrder, type Ordered, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import { standingTheme, type Theme } from '../theme/index.ts';

export interface LooseCard {
  readonly card: Card;
  readonly at: Point;
}

/** Where every card that is not deleted stands: each exactly once, in a theme or loose. */
export interface Arrangement {
  /** Standing themes in their order. */
  readonly themes: readonly Theme[];
  /** Cards of each standing theme, in their order; an empty theme has an empty list. */
  readonly inTheme: ReadonlyMap<ThemeId, readonly Card[]>;
  /** Cards in no theme: "not placed yet", oldest first. */
  readonly loose: readonly LooseCard[];
  readonly themeOf: ReadonlyMap<CardId, ThemeId>;
}

export function arrange(cards: Table<Card>, themes: Table<Theme>): Arrangement {
  const standing = [...themes.all()]
    .filter((theme) => standingTheme(themes, theme.id)?.id === theme.id)
    .sort(byOrder);
  const inTheme = new Map<ThemeId, { id: CardId; order: string; card: Card }[]>();
  for (const theme of standing) inTheme.set(theme.id, []);
  const loose: LooseCard[] = [];
  for (const card of cards.all()) {
    if (card.removedAt !== null) continue;
    if (!isInTheme(card.place)) {
      loose.push({ card, at: card.place });
      continue;
    }
    const { theme, order } = card.place;
    const standsIn = standingTheme(themes, theme);
    // Put into a theme that somebody else ungrouped meanwhile: it lies where the theme was.
    if (standsIn === undefined) loose.push({ card, at: themes.get(theme)?.at ?? { x: 0, y: 0 } });
    else inTheme.get(standsIn.id)?.push({ id: card.id, order, card });
  }
  return finish(standing, inTheme, loose);
}

/** Cards of one theme with their orders, for new ones to be put between. */
export function ordersIn(members: readonly Card[]): Ordered[] {
  return members.map(({ id, place }) => ({ id, order: isInTheme(place) ? place.order : firstOrder }));
}

function finish(
  themes: readonly Theme[],
  members: ReadonlyMap<ThemeId, { id: CardId; order: string; card: Card }[]>,
  loose: LooseCard[],
): Arrangement {
  const inTheme = new Map<ThemeId, readonly Card[]>();
  const themeOf = new Map<CardId, ThemeId>();
  for (const [theme, entries] of members) {
    inTheme.set(
      theme,
      entries.sort(byOrder).map((entry) => entry.card),
    );
    for (const { id } of entries) themeOf.set(id, theme);
  }
  loose.sort((a, b) => a.card.createdAt - b.card.createdAt || (a.card.id < b.card.id ? -1 : 1));
  return { themes, inTheme, loose: apart(loose), themeOf };
}

const step = 32;

/** Two people may put notes on the same spot at once: the later one lies a step beside, so that none is hidden. */
function apart(loose: readonly LooseCard[]): LooseCard[] {
  const onSpot = new Map<string, number>();
  return loose.map((lying) => {
    const { x, y } = lying.at;
    const turn = onSpot.get(`${x} ${y}`) ?? 0;
    onSpot.set(`${x} ${y}`, turn + 1);
    return turn === 0 ? lying : { ...lying, at: { x: x + turn * step, y: y + turn * step } };
  });
}
