import type { Card } from '../card/index.ts';
import { byOrder, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import { type StandingOf, standingThemes, type Theme } from '../theme/index.ts';
import { type Arrangement, arrange, aside, byAge, byTurn, type LooseCard, standOf } from './arrangement.ts';

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
  const standingOf = standingThemes(themes);
  const stayed = [...changed.themes].every((id) => before.inTheme.has(id) && standingOf(id)?.id === id);
  // A theme that comes or goes takes any number of cards with it.
  if (!stayed || changed.cards.size > many) return arrange(cards, themes);
  const standing = changed.themes.size === 0 ? before.themes : reread(before.themes, themes);
  const moved = placesOf(changed.cards, tables, standingOf);
  const inTheme = new Map<ThemeId, readonly Card[]>();
  for (const { id } of standing) inTheme.set(id, membersAfter(before, moved, id));
  return {
    themes: standing,
    inTheme,
    loose: looseAfter(before, moved),
    themeOf: themeOfAfter(before.themeOf, moved),
  };
}

function reread(standing: readonly Theme[], themes: Table<Theme>): Theme[] {
  return standing.map(({ id }) => themes.get(id) as Theme).sort(byOrder);
}

/** Where a changed card stands now: in a theme, loose at a spot, or nowhere. */
interface Place {
  /** Undefined where it cannot be read any more. */
  readonly card: Card | undefined;
  readonly theme?: ThemeId;
  readonly spot?: Point;
}

type Moved = ReadonlyMap<CardId, Place>;

function placesOf(changed: ReadonlySet<CardId>, { cards, themes }: Tables, standingOf: StandingOf): Moved {
  const moved = new Map<CardId, Place>();
  for (const id of changed) {
    const card = cards.get(id);
    moved.set(id, { card, ...(card && standOf(themes, card, standingOf)) });
  }
  return moved;
}

function membersAfter(before: Arrangement, moved: Moved, theme: ThemeId): readonly Card[] {
  const members = before.inTheme.get(theme) ?? [];
  const now = [...moved.values()].flatMap((place) =>
    place.theme === theme && place.card ? [place.card] : [],
  );
  const isLeft = [...moved.keys()].some((id) => before.themeOf.get(id) === theme);
  if (now.length === 0 && !isLeft) return members;
  return [...members.filter(({ id }) => !moved.has(id)), ...now].sort(byTurn);
}

function themeOfAfter(before: ReadonlyMap<CardId, ThemeId>, moved: Moved): ReadonlyMap<CardId, ThemeId> {
  if ([...moved].every(([id, { theme }]) => before.get(id) === theme)) return before;
  const after = new Map(before);
  for (const [id, { theme }] of moved) {
    if (theme === undefined) after.delete(id);
    else after.set(id, theme);
  }
  return after;
}

function looseAfter(before: Arrangement, moved: Moved): readonly LooseCard[] {
  const after = [...before.loose];
  const spots: Point[] = [];
  for (const [id, { card, spot }] of moved) {
    const turn = before.themeOf.has(id) ? -1 : turnOf(after, id, card);
    const was = after[turn];
    if (was !== undefined && card?.createdAt === was.card.createdAt && isSamePoint(was.spot, spot)) {
      // It was written in: it lies where it lay.
      after[turn] = { ...was, card };
      continue;
    }
    if (was !== undefined) {
      after.splice(turn, 1);
      spots.push(was.spot);
    }
    if (card === undefined || spot === undefined) continue;
    const lying = { card, spot, at: spot };
    after.splice(turnIn(after, lying), 0, lying);
    spots.push(spot);
  }
  return spots.length === 0 && [...moved.keys()].every((id) => before.themeOf.has(id))
    ? before.loose
    : layApart(after, spots);
}

function isSamePoint(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}

/** What `apart` does on all spots, on some of them. */
function layApart(loose: LooseCard[], spots: readonly Point[]): LooseCard[] {
  if (spots.length === 0) return loose;
  const others = new Map<string, number>();
  for (let turn = 0; turn < loose.length; turn += 1) {
    const lying = loose[turn] as LooseCard;
    const { x, y } = lying.spot;
    for (const spot of spots) {
      if (spot.x !== x || spot.y !== y) continue;
      const count = others.get(`${x} ${y}`) ?? 0;
      loose[turn] = aside(lying, count);
      others.set(`${x} ${y}`, count + 1);
      break;
    }
  }
  return loose;
}

/** Where a card is among those that are loose, or -1. Its age does not change, so it is looked for there first. */
function turnOf(loose: readonly LooseCard[], id: CardId, card: Card | undefined): number {
  const turn = card === undefined ? -1 : turnIn(loose, { card });
  return loose[turn]?.card.id === id ? turn : loose.findIndex((lying) => lying.card.id === id);
}

/** Where it comes among the others, or is. */
function turnIn(loose: readonly LooseCard[], lying: Pick<LooseCard, 'card'>): number {
  let [from, to] = [0, loose.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byAge(loose[middle] as LooseCard, lying) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
