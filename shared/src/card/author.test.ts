import { expect, test } from 'vitest';
import { type AuthorId, isId } from '../id/index.ts';
import { countAuthors, noAuthor } from './author.ts';

const by = (letter: string) => ({ authorId: `aut_${letter.repeat(22)}` as AuthorId });

test('a person with several notes is one; notes that name no writer add nobody', () => {
  expect(countAuthors([by('a'), by('b'), by('a'), { authorId: noAuthor }])).toBe(2);
  expect(countAuthors([{ authorId: noAuthor }, { authorId: noAuthor }])).toBe(0);
});

test('no author is kept in the document like any other', () => {
  expect(isId('author', noAuthor)).toBe(true);
});
