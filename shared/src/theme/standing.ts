import type { ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import type { Theme } from './record.ts';

/**
 * The theme itself while it stands, the one that took it over where it was merged, or undefined where it is gone.
 * Two people may merge A into B and B into A at once: then the walk comes round, and the smallest id of the circle
 * stands again, in every browser the same.
 */
export type StandingOf = (id: ThemeId) => Theme | undefined;

export function standingTheme(themes: Table<Theme>, id: ThemeId): Theme | undefined {
  return standingThemes(themes)(id);
}

/**
 * For many questions about one state of the board. Each theme is walked through once: nothing bounds how many were merged
 * one into the next, and whoever asked for each of them anew would keep everybody waiting for hours.
 */
export function standingThemes(themes: Table<Theme>): StandingOf {
  const known = new Map<ThemeId, Theme | undefined>();
  return (id) => {
    const walked = new Set<ThemeId>();
    let theme = themes.get(id);
    while (theme !== undefined && isMerged(theme) && !known.has(theme.id) && !walked.has(theme.id)) {
      walked.add(theme.id);
      theme = themes.get(theme.mergedInto);
    }
    const standing = theme && endOfWalk(theme, walked);
    for (const each of walked) known.set(each, standing);
    return standing;
  };

  function endOfWalk(theme: Theme, walked: ReadonlySet<ThemeId>): Theme | undefined {
    if (known.has(theme.id)) return known.get(theme.id);
    if (!walked.has(theme.id)) return theme.removedAt === null ? theme : undefined;
    const path = [...walked];
    const circle = path.slice(path.indexOf(theme.id));
    return themes.get(circle.sort()[0] as ThemeId);
  }
}

function isMerged(theme: Theme): theme is Theme & { readonly mergedInto: ThemeId } {
  return theme.removedAt !== null && theme.mergedInto !== null;
}
