import { addCard, type Card, type NewCard, removeCards } from '../card/index.ts';
import { done, type Outcome, refused } from '../failure/index.ts';
import { ordersBefore, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import { besideTheme, fittingColumns, layoutTheme, themeAround } from '../layout/index.ts';
import { command, type Hand, type Table } from '../record/index.ts';
import { addTheme, changeTheme, possibleColumns, type Theme } from '../theme/index.ts';
import { type Arrangement, arrange, ordersIn } from './arrangement.ts';
import { makeRoom, themeBoxes } from './make-room.ts';

interface Tables {
  readonly cards: Table<Card>;
  readonly themes: Table<Theme>;
}

/**
 * Makes a theme of these cards, in this order. Its first card stays where it is, unless `at` says where the theme
 * belongs; cards that are in other themes leave them.
 */
export const groupCards = command(
  'group cards',
  (
    tables: Tables,
    input: {
      readonly ids: readonly CardId[];
      readonly themeId: ThemeId;
      readonly title?: string;
      readonly at?: Point;
    },
    hand,
  ): Outcome<ThemeId, 'card-gone' | 'board-full'> => {
    const ids = present(tables.cards, input.ids);
    if (ids.length === 0) return refused('card-gone');
    const at = input.at ?? placeForGroup(arrange(tables.cards, tables.themes), ids);
    return makeTheme(tables, { ids, id: input.themeId, title: input.title ?? '', at }, hand);
  },
);

/** Puts cards into a theme in this order: in front of the card `before`, or at the end. */
export const moveCardsToTheme = command(
  'move cards to theme',
  (
    tables: Tables,
    input: { readonly ids: readonly CardId[]; readonly themeId: ThemeId; readonly before?: CardId | null },
  ): Outcome<undefined, 'card-gone' | 'theme-gone'> => {
    const ids = present(tables.cards, input.ids);
    if (ids.length === 0) return refused('card-gone');
    const arrangement = arrange(tables.cards, tables.themes);
    const members = arrangement.inTheme.get(input.themeId);
    if (members === undefined) return refused('theme-gone');
    const before = themeBoxes(arrangement);
    insert(tables.cards, members, ids, input.themeId, input.before ?? null);
    makeRoom(tables, before);
    return done();
  },
);

/** Puts a new note at the end of a theme. Where the theme is gone by now the note is not placed: its words count more. */
export const addCardToTheme = command(
  'add card to theme',
  (tables: Tables, { themeId, ...card }: NewCard & { readonly themeId: ThemeId }, hand) => {
    const added = addCard.act(tables, card, hand);
    if (added.ok) moveCardsToTheme.act(tables, { ids: [card.id], themeId }, hand);
    return added;
  },
);

/** Shows a theme in so many columns, from 1 to `mostColumns`; what it then covers makes room. */
export const widenTheme = command(
  'widen theme',
  (
    tables: Tables,
    input: { readonly id: ThemeId; readonly columns: number },
  ): Outcome<undefined, 'theme-gone'> => {
    const before = themeBoxes(arrange(tables.cards, tables.themes));
    const changed = changeTheme(tables.themes, input.id, { columns: possibleColumns(input.columns) });
    if (changed.ok) makeRoom(tables, before);
    return changed;
  },
);

/** Dissolves a theme; its cards stay where they lie, loose. An empty theme just goes. */
export const ungroupTheme = command(
  'ungroup theme',
  (tables: Tables, input: { readonly id: ThemeId }, hand): Outcome<undefined, 'theme-gone'> => {
    const theme = tables.themes.get(input.id);
    const members = arrange(tables.cards, tables.themes).inTheme.get(input.id);
    if (theme === undefined || members === undefined) return refused('theme-gone');
    for (const [id, { x, y }] of layoutTheme(theme, members).cards)
      tables.cards.update(id, { place: { x, y } });
    tables.themes.update(input.id, { removedAt: hand.now(), mergedInto: null });
    return done();
  },
);

/** Deletes notes and dissolves themes in one act. Answers which of them were there. */
export const removeThings = command(
  'remove things',
  (
    tables: Tables,
    input: { readonly cards: readonly CardId[]; readonly themes: readonly ThemeId[] },
    hand,
  ): Outcome<
    { readonly cards: readonly CardId[]; readonly themes: readonly ThemeId[] },
    'card-gone' | 'theme-gone'
  > => {
    const removed = removeCards.act(tables, { ids: input.cards }, hand);
    const themes = input.themes.filter((id) => ungroupTheme.act(tables, { id }, hand).ok);
    if (!removed.ok && themes.length === 0)
      return refused(input.themes.length === 0 ? 'card-gone' : 'theme-gone');
    return done({ cards: removed.ok ? removed.value : [], themes });
  },
);

/** Joins themes into one: `keep` gets the cards of the others behind its own. */
export const mergeThemes = command(
  'merge themes',
  (
    tables: Tables,
    input: { readonly keep: ThemeId; readonly absorb: readonly ThemeId[] },
    hand,
  ): Outcome<undefined, 'theme-gone' | 'nothing-to-do'> => {
    const arrangement = arrange(tables.cards, tables.themes);
    const { inTheme } = arrangement;
    const kept = inTheme.get(input.keep);
    const others = input.absorb.filter((id) => id !== input.keep);
    if (others.length === 0) return refused('nothing-to-do');
    const absorbed = others.map((id) => inTheme.get(id));
    if (kept === undefined || absorbed.some((members) => members === undefined)) return refused('theme-gone');
    const before = themeBoxes(arrangement);
    const moving = absorbed.flatMap((members) => (members ?? []).map((card) => card.id));
    insert(tables.cards, kept, moving, input.keep, null);
    for (const id of others) tables.themes.update(id, { removedAt: hand.now(), mergedInto: input.keep });
    // In a circle of merges the one that is kept may itself be marked: now it stands for good.
    if (tables.themes.get(input.keep)?.removedAt != null) {
      tables.themes.update(input.keep, { removedAt: null, mergedInto: null });
    }
    makeRoom(tables, before);
    return done();
  },
);

/** Takes some cards of a theme into a new theme beside it. */
export const splitTheme = command(
  'split theme',
  (
    tables: Tables,
    input: {
      readonly from: ThemeId;
      readonly ids: readonly CardId[];
      readonly themeId: ThemeId;
      readonly title?: string;
    },
    hand,
  ): Outcome<ThemeId, 'theme-gone' | 'card-gone' | 'board-full'> => {
    const from = tables.themes.get(input.from);
    const members = arrange(tables.cards, tables.themes).inTheme.get(input.from);
    if (from === undefined || members === undefined) return refused('theme-gone');
    const ids = members.filter((card) => input.ids.includes(card.id)).map((card) => card.id);
    if (ids.length === 0) return refused('card-gone');
    const at = besideTheme(from);
    return makeTheme(tables, { ids, id: input.themeId, title: input.title ?? '', at }, hand);
  },
);

function makeTheme(
  tables: Tables,
  input: { ids: readonly CardId[]; id: ThemeId; title: string; at: Point },
  hand: Hand,
): Outcome<ThemeId, 'board-full'> {
  const { id, title, at } = input;
  const before = themeBoxes(arrange(tables.cards, tables.themes));
  const added = addTheme.act(tables, { id, title, at, columns: fittingColumns(input.ids.length) }, hand);
  if (!added.ok) return added;
  insert(tables.cards, [], input.ids, id, null);
  makeRoom(tables, before);
  return added;
}

function insert(
  cards: Table<Card>,
  members: readonly Card[],
  ids: readonly CardId[],
  theme: ThemeId,
  before: CardId | null,
): void {
  const siblings = ordersIn(members.filter((card) => !ids.includes(card.id)));
  const orders = ordersBefore(siblings, before, ids.length);
  for (const [index, order] of orders.entries()) {
    const id = ids[index];
    if (id !== undefined) cards.update(id, { place: { theme, order } });
  }
}

function placeForGroup(arrangement: Arrangement, ids: readonly CardId[]): Point {
  const lying = ids.map((id) => arrangement.loose.find(({ card }) => card.id === id)).find((loose) => loose);
  if (lying !== undefined) return themeAround(lying.at);
  const themeId = ids.map((id) => arrangement.themeOf.get(id)).find((theme) => theme !== undefined);
  const theme = arrangement.themes.find(({ id }) => id === themeId);
  return theme === undefined ? { x: 0, y: 0 } : besideTheme(theme);
}

function present(cards: Table<Card>, ids: readonly CardId[]): CardId[] {
  return [...new Set(ids)].filter((id) => cards.get(id)?.removedAt === null);
}
