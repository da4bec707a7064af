import type { Arrangement } from '@heard/shared/cluster';
import type { Ground } from '@heard/shared/recommendation';
import { richTextOf } from '@heard/shared/richtext';
import { hasWords, shortWords } from '../card/card-words.ts';
import { themeWording } from '../wording/theme.ts';

export interface FoundGround {
  readonly id: Ground;
  readonly is: 'theme' | 'card';
  readonly words: string;
}

/** So many are offered at once: more words find the others. */
const offered = 8;

/** Themes and notes with all these words, themes first; those it rests on already are left out. */
export function findGround(
  { themes, inTheme, loose }: Arrangement,
  search: string,
  taken: readonly Ground[],
): readonly FoundGround[] {
  const free = (id: Ground) => !taken.includes(id);
  const found: FoundGround[] = themes
    .map(({ id, title }): FoundGround => ({ id, is: 'theme', words: themeWording.titled(title) }))
    .filter(({ id, words }) => free(id) && hasWords(richTextOf(words), search));
  if (search.trim() === '') return found.slice(0, offered);
  for (const card of [...loose.map((one) => one.card), ...[...inTheme.values()].flat()]) {
    if (found.length >= offered) break;
    if (free(card.id) && hasWords(card.heard, search)) {
      found.push({ id: card.id, is: 'card', words: shortWords(card.heard) });
    }
  }
  return found.slice(0, offered);
}
