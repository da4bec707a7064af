import { done, type Outcome, refused } from '../failure/index.ts';
import { byOrder, orderBefore, type Point } from '../geometry/index.ts';
import type { ThemeId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { command, type Table } from '../record/index.ts';
import { characterCount, emptyText, type RichText } from '../richtext/index.ts';
import { possibleColumns, type Theme, themeColours } from './record.ts';
import { standingTheme } from './standing.ts';

interface Tables {
  readonly themes: Table<Theme>;
}

export interface NewTheme {
  readonly id: ThemeId;
  readonly title: string;
  readonly at: Point;
  readonly columns?: number;
}

export const addTheme = command(
  'add theme',
  ({ themes }: Tables, input: NewTheme, hand): Outcome<ThemeId, 'board-full'> => {
    if (themes.size >= limits.themes) return refused('board-full');
    const order = orderBefore([...themes.all()].sort(byOrder), null);
    themes.create({
      id: input.id,
      title: input.title.slice(0, limits.lineCharacters),
      summary: emptyText,
      colour: leastUsedColour(themes),
      at: input.at,
      columns: possibleColumns(input.columns ?? 2),
      order,
      mergedInto: null,
      createdAt: hand.now(),
      removedAt: null,
    });
    return done(input.id);
  },
);

export const nameTheme = command(
  'name theme',
  ({ themes }: Tables, input: { readonly id: ThemeId; readonly title: string }) =>
    changeTheme(themes, input.id, { title: input.title.trim().slice(0, limits.lineCharacters) }),
);

/** Replaces the whole summary; typing in an open editor merges letter by letter instead. */
export const describeTheme = command(
  'describe theme',
  (
    { themes }: Tables,
    input: { readonly id: ThemeId; readonly summary: RichText },
  ): Outcome<undefined, 'theme-gone' | 'text-too-long'> =>
    characterCount(input.summary) > limits.textCharacters
      ? refused('text-too-long')
      : changeTheme(themes, input.id, { summary: input.summary }),
);

/** Moves themes on the board, each with all that is in it. */
export const moveThemes = command(
  'move themes',
  (
    { themes }: Tables,
    input: { readonly moves: readonly { readonly id: ThemeId; readonly to: Point }[] },
  ): Outcome<undefined, 'theme-gone'> => {
    const moved = input.moves.filter(({ id, to: { x, y } }) => changeTheme(themes, id, { at: { x, y } }).ok);
    return moved.length === 0 ? refused('theme-gone') : done();
  },
);

export const recolourTheme = command(
  'recolour theme',
  ({ themes }: Tables, input: { readonly id: ThemeId; readonly colour: number }) =>
    changeTheme(themes, input.id, { colour: Math.abs(Math.round(input.colour)) % themeColours }),
);

/** Gives a theme its turn in the list and the report: in front of `before`, or last. */
export const reorderTheme = command(
  'reorder theme',
  ({ themes }: Tables, input: { readonly id: ThemeId; readonly before: ThemeId | null }) => {
    const others = [...themes.all()].filter(({ id }) => id !== input.id).sort(byOrder);
    const order = orderBefore(others, input.before);
    return changeTheme(themes, input.id, { order });
  },
);

/** Part of commands: changes a theme that stands, whatever else is on the board. */
export function changeTheme(
  themes: Table<Theme>,
  id: ThemeId,
  changes: Partial<Omit<Theme, 'id'>>,
): Outcome<undefined, 'theme-gone'> {
  const theme = standingTheme(themes, id);
  if (theme?.id !== id) return refused('theme-gone');
  // The one that stands for a circle of merges is still marked as merged: with its first change it stands for good.
  themes.update(id, theme.removedAt === null ? changes : { ...changes, removedAt: null, mergedInto: null });
  return done();
}

function leastUsedColour(themes: Table<Theme>): number {
  const uses = new Array<number>(themeColours).fill(0);
  for (const theme of themes.all()) {
    if (theme.removedAt === null) uses[theme.colour] = (uses[theme.colour] ?? 0) + 1;
  }
  return uses.indexOf(Math.min(...uses));
}
