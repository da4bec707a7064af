/** Sentences of the list. */
export const listWording = {
  title: 'Notes and themes as a list',
  show: 'Show',
  allThemes: (n: number) => `All themes (${n})`,
  notPlaced: 'Not placed yet',
  option: (title: string, n: number) => `${title} (${n})`,
  board: 'Show the board',
  addNote: 'Add a note',
  more: 'More for the list',
  foldAll: 'Fold all themes',
  unfoldAll: 'Unfold all themes',
  deletedNotes: (n: number) => `Deleted notes (${n})`,
  bringNotesIn: 'Bring notes in',
  notPlacedText: (n: number) =>
    n === 0
      ? 'Every note has its place. A new one waits here until somebody finds it a theme.'
      : `${n === 1 ? '1 note' : `${n} notes`}. Every note is somewhere: here until it finds its place.`,
  emptyTheme: 'No note is in this theme yet. Drag a note here, or use its “Move to…”.',
  nothingFound: 'No note here is among those you chose.',
  fold: (title: string) => `Fold: ${title}`,
  unfold: (title: string) => `Unfold: ${title}`,
  edit: (words: string) => `Edit: ${words}`,
  moveTo: (words: string) => `Move to…: ${words}`,
  details: (words: string) => `Details: ${words}`,
  moreFor: (words: string) => `More: ${words}`,
  takeOutOfThemes: 'Take out of their themes',
  selectionBar: 'With the selected notes',
  empty: {
    title: 'This is where the notes come together',
    text: 'A note is something that was heard in a conversation. Add the first one, or bring in notes you already have.',
    readOnly: 'Nothing is on this board yet.',
  },
  form: {
    title: 'Add a note',
    text: 'What was heard',
    hint: 'In their words if you can. Ctrl and Enter adds it.',
    theme: 'Theme',
    add: 'Add note',
    close: 'Close',
    added: (theme: string) => `Note added to ${theme}.`,
    addedLoose: 'Note added. It is not placed yet.',
    tooLong: (characters: number, most: number) =>
      `This has ${characters} characters and a note can have ${most}. Split it into two notes.`,
  },
} as const;
