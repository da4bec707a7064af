import { type Card, isInTheme } from '../card/index.ts';
import { byOrder, firstOrder, type Ordered, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import { type StandingOf, standingThemes, type Theme } from '../theme/index.ts';

export interface LooseCard {
  readonly card: Card;
  /** Where it was put. */
  readonly spot: Point;
  /** Where it lies: beside its spot, where others were put on the same one before it. */
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
  const standingOf = standingThemes(themes);
  const standing = [...themes.all()].filter(({ id }) => standingOf(id)?.id === id).sort(byOrder);
  const inTheme = new Map<ThemeId, Card[]>(standing.map(({ id }) => [id, []]));
  const themeOf = new Map<CardId, ThemeId>();
  const loose: LooseCard[] = [];
  for (const card of cards.all()) {
    const stand = standOf(themes, card, standingOf);
    if (stand === null) continue;
    if ('spot' in stand) loose.push({ card, spot: stand.spot, at: stand.spot });
    else {
      inTheme.get(stand.theme)?.push(card);
      themeOf.set(card.id, stand.theme);
    }
  }
  for (const members of inTheme.values()) members.sort(byTurn);
  return { themes: standing, inTheme, loose: apart(loose.sort(byAge)), themeOf };
}

/** Cards of one theme with their orders, for new ones to be put between. */
export function ordersIn(members: readonly Card[]): Ordered[] {
  return members.map(ordered);
}

/** In which standing theme a card is, or at which spot it lies loose; null for one that is deleted. */
export function standOf(
  themes: Table<Theme>,
  { place, removedAt }: Card,
  standingOf: StandingOf,
): { readonly theme: ThemeId } | { readonly spot: Point } | null {
  if (removedAt !== null) return null;
  if (!isInTheme(place)) return { spot: place };
  const theme = standingOf(place.theme);
  // Put into a theme that somebody else ungrouped meanwhile: it lies where the theme was.
  return theme === undefined ? { spot: themes.get(place.theme)?.at ?? { x: 0, y: 0 } } : { theme: theme.id };
}

/** The order of cards in a theme. */
export function byTurn(a: Card, b: Card): number {
  return byOrder(ordered(a), ordered(b));
}

/** The order of loose cards. */
export function byAge({ card: a }: Pick<LooseCard, 'card'>, { card: b }: Pick<LooseCard, 'card'>): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

const step = 32;

/**
 * Two people may put notes on the same spot at once: the later one lies a step beside, so that none is hidden. A card that
 * lies right is the same object.
 */
export function apart(loose: readonly LooseCard[]): LooseCard[] {
  const onSpot = new Map<string, number>();
  return loose.map((lying) => {
    const spot = `${lying.spot.x} ${lying.spot.y}`;
    const turn = onSpot.get(spot) ?? 0;
    onSpot.set(spot, turn + 1);
    return aside(lying, turn);
  });
}

/** The card as it lies with so many others on its spot before it. */
export function aside(lying: LooseCard, others: number): LooseCard {
  const { spot, at } = lying;
  const by = others * step;
  if (at.x === spot.x + by && at.y === spot.y + by) return lying;
  return { ...lying, at: { x: spot.x + by, y: spot.y + by } };
}

function ordered({ id, place }: Card): Ordered {
  return { id, order: isInTheme(place) ? place.order : firstOrder };
}
