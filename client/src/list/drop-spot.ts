import type { Arrangement } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';
import type { SectionId } from './sections.ts';

/** What of the list is under a pointer. */
export interface Under {
  readonly section: SectionId;
  /** The note, and whether it is its lower half; null over the head of the section, or below its notes. */
  readonly row: { readonly card: CardId; readonly isLower: boolean } | null;
}

/** Where notes go when they are let go. */
export interface DropSpot {
  /** Null: out of their themes. */
  readonly theme: ThemeId | null;
  /** The note in front of which they go; null: behind all. */
  readonly before: CardId | null;
}

/**
 * The spot that is meant, or null where everything would stay as it is. Among notes that are filtered out, the one that is
 * seen decides: behind it means right behind it.
 */
export function spotUnder(
  { section, row }: Under,
  { themeOf, inTheme }: Arrangement,
  held: readonly CardId[],
): DropSpot | null {
  if (section === 'not placed') {
    return held.some((id) => themeOf.has(id)) ? { theme: null, before: null } : null;
  }
  const members = (inTheme.get(section) ?? []).map(({ id }) => id);
  const going = new Set(held);
  const others = members.filter((id) => !going.has(id));
  const turn = row === null ? members.length : members.indexOf(row.card) + (row.isLower ? 1 : 0);
  const before = members.slice(turn).find((id) => !going.has(id)) ?? null;
  const place = before === null ? others.length : others.indexOf(before);
  const after = [...others.slice(0, place), ...held, ...others.slice(place)];
  const isSame = after.length === members.length && after.every((id, index) => id === members[index]);
  return isSame ? null : { theme: section, before };
}

/**
 * The note in front of which things go when others have moved or deleted some since: of `then`, the order that was seen,
 * the first from `before` on that is still there. Null is the end.
 */
export function stillBefore(
  then: readonly CardId[],
  before: CardId | null,
  now: ReadonlySet<CardId>,
): CardId | null {
  if (before === null) return null;
  return then.slice(then.indexOf(before)).find((id) => now.has(id)) ?? null;
}

/** All of `ids` in the order in which the list shows notes. */
export function inListOrder({ loose, themes, inTheme }: Arrangement, ids: ReadonlySet<string>): CardId[] {
  const notes = [...loose.map(({ card }) => card), ...themes.flatMap(({ id }) => inTheme.get(id) ?? [])];
  return notes.filter(({ id }) => ids.has(id)).map(({ id }) => id);
}
