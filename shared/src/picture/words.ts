/** What is written on the board itself: the same on the screen and in a picture of it. */
export const boardWords = {
  untitledTheme: 'Untitled theme',
  emptyNote: 'Empty note',
  more: 'more…',
  nothing: 'Nothing on the board yet',
  notes: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
  breadth: (notes: number, people: number) =>
    notes === 0
      ? 'No notes yet'
      : [
          boardWords.notes(notes),
          ...(people === 0 ? [] : [people === 1 ? '1 person' : `${people} people`]),
        ].join(' · '),
} as const;

/** So many themes are named one by one: a longer description is not listened to. */
const mostNamed = 12;

interface Counted {
  readonly title: string;
  readonly notes: number;
}

/** What a picture of the board shows, for those who do not see it. */
export function describeBoard(themes: readonly Counted[], loose: number): string {
  const { notes } = boardWords;
  if (themes.length + loose === 0) return `${boardWords.nothing}.`;
  const named = themes
    .slice(0, mostNamed)
    .map((theme) => `“${theme.title || boardWords.untitledTheme}” with ${notes(theme.notes)}`);
  const others = themes.length - named.length;
  const parts = [
    ...named,
    ...(others === 0 ? [] : [`${others} more ${others === 1 ? 'theme' : 'themes'}`]),
    ...(loose === 0 ? [] : [`${notes(loose)} in no theme`]),
  ];
  const count = themes.length === 1 ? '1 theme' : `${themes.length} themes`;
  return themes.length === 0 ? `${parts.join()}.` : `${count}: ${parts.join('; ')}.`;
}

/** The same of one theme. */
export function describeTheme({ title, notes }: Counted): string {
  return `The theme “${title || boardWords.untitledTheme}” with ${boardWords.notes(notes)}.`;
}
