import type { Arrangement } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';

/** The one theme all these notes are in, where it has others as well: then grouping them is splitting it. */
export function sharedTheme({ themeOf, inTheme }: Arrangement, ids: readonly CardId[]): ThemeId | undefined {
  const [first] = ids;
  const theme = first === undefined ? undefined : themeOf.get(first);
  if (theme === undefined || ids.some((id) => themeOf.get(id) !== theme)) return undefined;
  const members = inTheme.get(theme)?.length ?? 0;
  return members > ids.length ? theme : undefined;
}
