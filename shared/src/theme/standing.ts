import type { ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import type { Theme } from './record.ts';

/**
 * The theme itself while it stands, the one that took it over where it was merged, or undefined where it is gone.
 * Two people may merge A into B and B into A at once: then the walk comes round, and the smallest id of the circle
 * stands again, in every browser the same.
 */
export function standingTheme(themes: Table<Theme>, id: ThemeId): Theme | undefined {
  const walked: ThemeId[] = [];
  let theme = themes.get(id);
  while (theme?.removedAt != null && theme.mergedInto !== null) {
    if (walked.includes(theme.id)) {
      const circle = walked.slice(walked.indexOf(theme.id));
      return themes.get(circle.sort()[0] as ThemeId);
    }
    walked.push(theme.id);
    theme = themes.get(theme.mergedInto);
  }
  return theme?.removedAt === null ? theme : undefined;
}
