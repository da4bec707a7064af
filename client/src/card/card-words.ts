import { plainText, type RichText } from '@heard/shared/richtext';
import { cardWording } from '../wording/card.ts';

const shortest = 80;

/** A text in one line of about `most` characters, to name the thing it belongs to. */
export function shortWords(text: RichText, most = shortest): string {
  const words = plainText(text).replace(/\s+/g, ' ').trim();
  if (words === '') return cardWording.empty;
  if (words.length <= most) return words;
  const cut = words.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).trimEnd()}…`;
}

/** True where every word that was typed in the search is in the text, whatever its case and accents. */
export function hasWords(text: RichText, search: string): boolean {
  const within = foldedWords(text);
  return folded(search)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/** A text is the same object until it changes, and a search asks for those of the whole board with every letter. */
const known = new WeakMap<RichText, string>();

function foldedWords(text: RichText): string {
  const words = known.get(text) ?? folded(plainText(text));
  known.set(text, words);
  return words;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim();
}
