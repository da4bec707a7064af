/**
 * Two notes with the same key are likely to be the same note: it leaves aside case, spaces and punctuation, except
 * between digits (1.5 is not 15). Symbols stay, so that notes which differ only in an emoji are told apart.
 */
export function duplicateKey(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  const key = folded.replace(/(?<!\d)[\p{P}\s]+|[\p{P}\s]+(?!\d)/gu, '');
  return key === '' ? folded.trim() : key;
}

/** Keys of the notes that are on the board already; made once, asked for every row. */
export function duplicateKeys(texts: Iterable<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const text of texts) keys.add(duplicateKey(text));
  return keys;
}
