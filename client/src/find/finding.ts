import type { Board } from '@heard/shared/board';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { richTextOf } from '@heard/shared/richtext';
import { hasWords } from '../card/card-words.ts';
import type { Selectable } from '../selection/index.ts';

/** Those that have all these words, in the order given: notes in what was heard, themes in their title. */
export function findAmong(
  { cards, themes }: Pick<Board, 'cards' | 'themes'>,
  order: readonly Selectable[],
  search: string,
): readonly Selectable[] {
  if (search.trim() === '') return [];
  return order.filter((id) => {
    const text = isId('theme', id)
      ? richTextOf(themes.get(id as ThemeId)?.title ?? '')
      : (cards.get(id as CardId)?.heard ?? []);
    return hasWords(text, search);
  });
}

export type Way = 1 | -1;

/** The next one found, or the one before; past the end it begins again. Null where nothing is found. */
export function stepFrom(
  found: readonly Selectable[],
  current: Selectable | null,
  way: Way,
): Selectable | null {
  const at = current === null ? -1 : found.indexOf(current);
  const next = at === -1 ? (way === 1 ? 0 : -1) : (at + way) % found.length;
  return found.at(next) ?? null;
}
