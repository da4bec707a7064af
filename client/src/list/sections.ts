import type { Card } from '@heard/shared/card';
import type { Arrangement } from '@heard/shared/cluster';
import type { CardId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';

export type SectionId = Foldable;

export interface SectionOfList {
  readonly id: SectionId;
  readonly cards: readonly CardId[];
}

export interface Filter {
  readonly show: SectionId | 'all';
  /** The notes to list; null for all. */
  readonly matching: ReadonlySet<CardId> | null;
}

/** A note that keeps its place in the list while somebody writes in it here, wherever others put it meanwhile. */
export interface Held {
  readonly card: CardId;
  readonly section: SectionId;
  readonly place: number;
}

/** What the list shows: notes that are not placed yet first, then the themes in their order. */
export function sectionsOf(
  arrangement: Arrangement,
  { show, matching }: Filter,
  held: Held | null,
): readonly SectionOfList[] {
  const isListed = ({ id }: Card) => matching === null || id === held?.card || matching.has(id);
  const idsOf = (cards: readonly Card[]) => cards.filter(isListed).map(({ id }) => id);
  const sections: SectionOfList[] = [
    { id: 'not placed', cards: idsOf(arrangement.loose.map(({ card }) => card)) },
    ...arrangement.themes.map(({ id }) => ({ id, cards: idsOf(arrangement.inTheme.get(id) ?? []) })),
  ];
  const chosen = sections.filter(({ id }) => id === show);
  const shown = chosen.length === 0 ? sections : chosen;
  return held === null ? shown : shown.map((section) => hold(section, held, arrangement));
}

function hold(section: SectionOfList, held: Held, { themeOf, loose }: Arrangement): SectionOfList {
  const there = themeOf.has(held.card) || loose.some(({ card }) => card.id === held.card);
  const others = section.cards.filter((id) => id !== held.card);
  if (there && section.id === held.section) {
    return { ...section, cards: [...others.slice(0, held.place), held.card, ...others.slice(held.place)] };
  }
  return others.length === section.cards.length ? section : { ...section, cards: others };
}

/** Where a note stands in what is shown now, to hold it there. */
export function placeIn(sections: readonly SectionOfList[], card: CardId): Held | null {
  for (const { id, cards } of sections) {
    const place = cards.indexOf(card);
    if (place !== -1) return { card, section: id, place };
  }
  return null;
}

/** The notes one can step through, in the order they are seen: those of folded sections are passed over. */
export function orderOf(
  sections: readonly SectionOfList[],
  folded: ReadonlySet<SectionId>,
): readonly CardId[] {
  return sections.flatMap(({ id, cards }) => (folded.has(id) ? [] : cards));
}

/** Who gets the focus when these go: the next one after them that stays, or the last one before. */
export function neighbourOf(order: readonly CardId[], going: ReadonlySet<CardId>): CardId | null {
  const last = order.findLastIndex((id) => going.has(id));
  const after = order.find((id, index) => index > last && !going.has(id));
  return after ?? order.findLast((id, index) => index < last && !going.has(id)) ?? null;
}

/** Where a key leads to; it stops at the ends. Null for a key that leads nowhere. */
export function placeAfter(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'j') return Math.min(Math.floor(from) + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(Math.ceil(from) - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
