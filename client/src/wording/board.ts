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
  nameWhenClear: 'name it when it is clear',
  noName: 'No name',
  undo: 'Undo',
  /** Holds what is seen as it is seen: who speaks to the computer says what they see. */
  noteName: (note: { text: string; by: string; theme: string | null }) =>
    [`Note: ${note.text}`, note.by, note.theme === null ? 'not in a theme' : `in theme ${note.theme}`]
      .filter(Boolean)
      .join(', '),
  themeName: (theme: { title: string; breadth: string; letter: string }) =>
    `Theme: ${theme.title}, ${theme.breadth}, colour ${theme.letter}`,
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
    ungroup: 'Ungroup',
    mergeInto: 'Merge into…',
    merge: 'Merge these',
    recommend: 'Recommend',
    more: 'More',
    selectTheme: 'Select its theme',
    takeOut: 'Take out of the theme',
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
    noteKept: 'Note kept.',
    themeNamed: (title: string) => `Theme named ${quoted(title)}.`,
    moved: (count: number) => `${notes(count)} moved.`,
    addedTo: (count: number, title: string) => `${notes(count)} added to ${quoted(title)}.`,
    grouped: (count: number) => `Theme made of ${notes(count)}.`,
    themeMoved: 'Theme moved.',
    merged: 'Themes merged.',
    ungrouped: 'Theme ungrouped. Its notes stay where they were.',
    widened: (count: number) =>
      count === 1 ? 'Theme shown in 1 column.' : `Theme shown in ${count} columns.`,
    recoloured: (letter: string) => `Theme has colour ${letter}.`,
    deleted: (count: number) => `${notes(count)} deleted.`,
    restored: (count: number) => `${notes(count)} restored.`,
    selected: (count: number) => (count === 0 ? 'Nothing selected.' : `${count} selected.`),
    undone: 'Undone.',
    redone: 'Redone.',
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to redo.',
  },
  massDelete: {
    title: (count: number) => `Delete ${notes(count)}?`,
    text: 'Heard takes a snapshot of the board first, and deleted notes can be restored.',
    keep: 'Keep them',
    delete: (count: number) => `Delete ${notes(count)}`,
  },
  title: 'Title of the theme',
  heard: 'What was heard',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomTo: 'Show at full size',
  percent: (value: number) => `${value} %`,
  fit: 'Fit',
  list: 'List',
  notPlaced: 'not placed yet',
  unnamed: 'Somebody',
  writing: (name: string) => `${name} is writing`,
} as const;
