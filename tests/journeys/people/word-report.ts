import { expect } from '@playwright/test';
import mammoth from 'mammoth';
import type { Told } from './forty-notes.ts';

export interface Expected {
  readonly notes: readonly Told[];
  readonly recommendations: readonly { readonly text: string; readonly themes: readonly string[] }[];
  readonly joined: number;
}

/** Opens the file with a reader of Word and counts again what it says. */
export async function expectWordReport(
  file: Buffer,
  { notes, recommendations, joined }: Expected,
): Promise<void> {
  const { value: html } = await mammoth.convertToHtml({ buffer: file });
  const text = html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
  const themes = [...new Set(notes.map(({ theme }) => theme))].filter((theme) => theme !== '');
  const of = (chosen: readonly string[]) => breadth(notes, (note) => chosen.includes(note.theme));

  expect(text).toContain(`${joined} people joined the session.`);
  expect(text).toContain(
    `${notes.filter(({ theme }) => theme !== '').length} of ${notes.length} notes are grouped into ${themes.length} themes.`,
  );
  expect(text).toContain(`The group made ${recommendations.length} recommendations.`);
  for (const [index, recommendation] of recommendations.entries()) {
    const label = `Recommendation ${index + 1} ${recommendation.text}`;
    expect(text).toContain(`${label} Behind it: ${of(recommendation.themes)}`);
    const part = text.slice(text.indexOf(label)).slice(0, 600);
    for (const theme of recommendation.themes) expect(part).toContain(theme);
  }
  for (const theme of themes) expect(text).toMatch(new RegExp(`T\\d+\\. ${theme} ${of([theme])}`));
  const quotes = text.slice(text.indexOf('What was heard'));
  for (const note of notes) expect(quotes, note.text).toContain(note.text);
}

/** "9 of 46 notes, by 3 of 9 people, from 4 of 4 conversations", counted from what was done. */
function breadth(notes: readonly Told[], isPart: (note: Told) => boolean): string {
  const part = notes.filter(isPart);
  const people = (some: readonly Told[]) => new Set(some.map(({ author }) => author)).size;
  const conversations = (some: readonly Told[]) =>
    new Set(some.map(({ conversation }) => conversation).filter(Boolean)).size;
  return (
    `${part.length} of ${notes.length} notes, by ${people(part)} of ${people(notes)} people, ` +
    `from ${conversations(part)} of ${conversations(notes)} conversations`
  );
}
