import { boardWords } from '@heard/shared/picture';

const { notes } = boardWords;
const quoted = (title: string) => `“${title}”`;

/** Sentences of the board. */
export const boardWording = {
  ...boardWords,
  board: 'Board',
  things: 'Notes and themes',
  tools: 'Tools',
  view: 'View',
  /**
   * Holds what is seen as it is seen: who speaks to the computer says what they see. `place` counts from 1 within the
   * theme, as everybody can count it on the board and in the list; loose notes have none.
   */
  noteName: (note: {
    text: string;
    by: string;
    theme: string | null;
    place: number | null;
    isHighlighted: boolean;
  }) =>
    [
      `Note: ${note.text}`,
      note.by,
      note.theme === null ? 'not in a theme' : `note ${note.place} in theme ${note.theme}`,
      note.isHighlighted && 'highlighted',
    ]
      .filter(Boolean)
      .join(', '),
  themeName: (theme: { title: string; breadth: string; letter: string | null; isFolded: boolean }) =>
    [
      `Theme: ${theme.title}`,
      theme.breadth,
      theme.letter !== null && `colour ${theme.letter}`,
      theme.isFolded && 'folded',
    ]
      .filter(Boolean)
      .join(', '),
  empty: {
    title: boardWords.nothing,
    text: 'Each note is something that was heard. Write the first one, or bring in notes you already have.',
    act: 'Add a note',
    bringIn: 'Bring notes in',
    readOnly: 'Notes will appear here as people add them.',
  },
  rail: { select: 'Select', note: 'Note', theme: 'Theme', recommend: 'Recommend' },
  acts: {
    forNotes: 'What to do with these notes',
    forTheme: 'What to do with this theme',
    edit: 'Edit',
    moveTo: 'Move to…',
    details: 'Details',
    delete: 'Delete',
    group: 'Group these',
    split: 'Split off',
    splitThis: 'Split…',
    rename: 'Rename',
    columns: 'Columns',
    colour: 'Colour',
    move: { left: 'Move left', right: 'Move right', up: 'Move up', down: 'Move down' },
    ungroup: 'Ungroup',
    mergeInto: 'Merge into…',
    merge: 'Merge these',
    recommend: 'Recommend',
    fold: 'Fold',
    unfold: 'Unfold',
    more: 'More',
    selectTheme: 'Select its theme',
    takeOut: 'Take out of the theme',
    wider: 'Wider',
    narrower: 'Narrower',
    columnsOf: (count: number) => (count === 1 ? '1 column' : `${count} columns`),
    howToSplit: 'Select the notes that belong apart with Shift and click, then press Split off.',
  },
  promise: {
    addTo: (count: number, title: string) =>
      count === 1 ? `Add to ${quoted(title)}` : `Add ${notes(count)} to ${quoted(title)}`,
    moveIn: (title: string) => `Move in ${quoted(title)}`,
    group: (count: number) => (count === 2 ? 'Make a theme of these two' : `Make a theme of these ${count}`),
    takeOut: (title: string) => `Take out of ${quoted(title)}`,
  },
  told: {
    newNote: 'New note. Write what was heard.',
    newTheme: 'New theme. Write its title.',
    noteLeft: 'Empty note removed.',
    moved: (count: number) => `${notes(count)} moved.`,
    themesMoved: (count: number) => (count === 1 ? 'Theme moved.' : `${count} themes moved.`),
    widened: (count: number) =>
      count === 1 ? 'Theme shown in 1 column.' : `Theme shown in ${count} columns.`,
    droppedLast: (name: string, words: string) =>
      `${name} was moving “${words}” as well and put it down after you. It stays there.`,
    tidied: 'The board is tidy. Nothing was taken out of its theme.',
    tidyAlready: 'The board is tidy already.',
    folded: (count: number) => (count === 1 ? 'Theme folded.' : `${count} themes folded.`),
    unfolded: (count: number) => (count === 1 ? 'Theme unfolded.' : `${count} themes unfolded.`),
    selected: (count: number) => (count === 0 ? 'Nothing selected.' : `${count} selected.`),
    inView: (count: number) => `${count} selected, in view.`,
    notPlacedInView: (count: number) => `${notes(count)} not placed yet, in view.`,
  },
  title: 'Title of the theme',
  heard: 'What was heard',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomTo: 'Show at full size',
  percent: (value: number) => `${value} %`,
  zoomToSelection: 'Zoom to the selection (Shift and 2)',
  fit: 'Fit',
  moreForBoard: 'More for the board',
  tidy: 'Tidy the board',
  tidyDetail: 'For everybody: themes in rows, other notes below',
  foldAll: 'Fold all themes',
  unfoldAll: 'Unfold all themes',
  onlyForMe: 'Only for you',
  showMap: 'Show the map',
  hideMap: 'Hide the map',
  list: 'List',
  notPlaced: 'not placed yet',
  showNotPlaced: 'Go to the notes not placed yet',
  unnamed: 'Somebody',
  writing: (name: string) => `${name} is writing`,
} as const;
