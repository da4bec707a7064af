import type { AuthorId } from '../id/index.ts';
import type { Card } from './record.ts';

/** Stands for the writer of a note from a file that names none. */
export const noAuthor = `aut_${'-'.repeat(22)}` as AuthorId;

/** How many different people wrote these notes. A note that names no writer adds nobody: it may be anybody's. */
export function countAuthors(cards: Iterable<Pick<Card, 'authorId'>>): number {
  const authors = new Set<AuthorId>();
  for (const { authorId } of cards) authors.add(authorId);
  authors.delete(noAuthor);
  return authors.size;
}
