import type { Card } from '../card/index.ts';
import { byOrder, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import type { Theme } from '../theme/index.ts';
import {
  type Arrangement,
  apart,
  arrange,
  byAge,
  byTurn,
  isStanding,
  type LooseCard,
  spotOf,
  standOf,
} from './arrangement.ts';

interface Tables {
  readonly cards: Table<Card>;
  readonly themes: Table<Theme>;
}

/** Ids of the records that have changed since an arrangement was made: at least of those. */
export interface Changed {
  readonly cards: ReadonlySet<CardId>;
  readonly themes: ReadonlySet<ThemeId>;
}

/** From so many changed cards on it is quicker to begin anew. */
const many = 16;

/**
 * What `arrange` would answer, at the cost of what has changed instead of all there is: the letters, moves and drops of
 * a whole room arrive many times a second. Lists in which nothing has changed are the same objects as before.
 */
export function rearrange(before: Arrangement, changed: Changed, tables: Tables): Arrangement {
  const { cards, themes } = tables;
  const stayed = [...changed.themes].every((id) => before.inTheme.has(id) && isStanding(themes, id));
  // A theme that comes or goes takes any number of cards with it.
  if (!stayed || changed.cards.size > many) return arrange(cards, themes);
  const standing = changed.themes.size === 0 ? before.themes : reread(before.themes, themes);
  const moved = placesOf(changed.cards, tables);
  const inTheme = new Map<ThemeId, readonly Card[]>();
  for (const { id } of standing) inTheme.set(id, membersAfter(before, moved, id));
  return {
    themes: standing,
    inTheme,
    loose: looseAfter(before.loose, moved, themes),
    themeOf: themeOfAfter(before.themeOf, moved),
  };
}

function reread(standing: readonly Theme[], themes: Table<Theme>): Theme[] {
  return standing.map(({ id }) => themes.get(id) as Theme).sort(byOrder);
}

/** Where each changed card stands now: in a theme, loose, or nowhere. */
type Moved = ReadonlyMap<CardId, { readonly card: Card; readonly in: ThemeId | Point } | null>;

function placesOf(changed: ReadonlySet<CardId>, { cards, themes }: Tables): Moved {
  return new Map(
    [...changed].map((id) => {
      const card = cards.get(id);
      const stand = card === undefined ? null : standOf(themes, card);
      if (card === undefined || stand === null) return [id, null];
      return [id, { card, in: 'at' in stand ? stand.at : stand.theme }];
    }),
  );
}

function membersAfter(before: Arrangement, moved: Moved, theme: ThemeId): readonly Card[] {
  const members = before.inTheme.get(theme) ?? [];
  const now = [...moved.values()].flatMap((place) => (place?.in === theme ? [place.card] : []));
  const isLeft = [...moved.keys()].some((id) => before.themeOf.get(id) === theme);
  if (now.length === 0 && !isLeft) return members;
  return [...members.filter(({ id }) => !moved.has(id)), ...now].sort(byTurn);
}

function themeOfAfter(before: ReadonlyMap<CardId, ThemeId>, moved: Moved): ReadonlyMap<CardId, ThemeId> {
  const themeIn = (id: CardId) => {
    const place = moved.get(id)?.in;
    return typeof place === 'string' ? place : undefined;
  };
  if ([...moved.keys()].every((id) => before.get(id) === themeIn(id))) return before;
  const after = new Map(before);
  for (const id of moved.keys()) {
    const theme = themeIn(id);
    if (theme === undefined) after.delete(id);
    else after.set(id, theme);
  }
  return after;
}

function looseAfter(before: readonly LooseCard[], moved: Moved, themes: Table<Theme>): readonly LooseCard[] {
  const gone = before.filter(({ card }) => moved.has(card.id));
  const come = [...moved.values()].flatMap((place) =>
    place === null || typeof place.in === 'string' ? [] : [{ card: place.card, at: place.in }],
  );
  if (gone.length === 0 && come.length === 0) return before;
  const after = before.filter(({ card }) => !moved.has(card.id));
  for (const lying of come) after.splice(turnIn(after, lying), 0, lying);
  const spots = [...gone, ...come].map(({ card }) => spotOf(themes, card));
  return apart(themes, after, ({ x, y }) => spots.some((spot) => spot.x === x && spot.y === y));
}

/** Where it comes among the others. */
function turnIn(loose: readonly LooseCard[], lying: LooseCard): number {
  let [from, to] = [0, loose.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byAge(loose[middle] as LooseCard, lying) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
