import { maximumTags } from '@heard/shared/card';
import type { LeftOutReason, Role } from '@heard/shared/intake';
import { limits } from '@heard/shared/protocol';

const number = (count: number) => count.toLocaleString('en-GB');
const notes = (count: number) => (count === 1 ? '1 note' : `${number(count)} notes`);
const rows = (count: number) => (count === 1 ? '1 row' : `${number(count)} rows`);
const themes = (count: number) => (count === 1 ? '1 theme' : `${number(count)} themes`);

/** Bringing notes in from a paste or a file. */
export const intakeWording = {
  title: 'Bring notes in',
  previewTitle: 'Check before adding',
  boardTitle: 'A whole board',
  doneTitle: 'Done',
  loading: 'Getting ready to bring notes in…',
  close: 'Close',
  back: 'Back',
  tryAgain: 'Try again',

  paste: {
    label: 'Paste notes',
    hint: 'One note a line, or cells copied from a spreadsheet.',
    look: 'Check these notes',
    empty: 'Paste or type at least one note first.',
    fileName: 'Pasted notes',
  },
  file: {
    label: 'Or choose a file',
    hint: `CSV or Excel (XLSX), up to ${limits.fileBytes / 1024 / 1024} MB and ${rows(limits.importRows)}. A JSON file downloaded from Heard brings a whole board.`,
    choose: 'Choose a file',
    drop: 'You can also drop a file here.',
    reading: (fileName: string) => `Reading ${fileName}…`,
  },

  preview: {
    from: (fileName: string, total: number) => `${fileName}: ${rows(total)}.`,
    sheet: 'Sheet',
    header: 'The first row names the columns',
    columns: 'Choose what each column is',
    table: 'The first rows, and what each column is',
    column: (position: number) => `Column ${position}`,
    columnIs: (position: number, name: string) => `Column ${position}${name === '' ? '' : `, ${name},`} is`,
    add: (count: number) => (count === 0 ? 'Add notes' : `Add ${notes(count)}`),
  },
  roles: {
    note: 'Note',
    theme: 'Theme',
    author: 'Author',
    organisation: 'Organisation',
    conversation: 'Conversation',
    place: 'Place',
    date: 'Date',
    tags: 'Tags',
    'leave out': 'Leave out',
  } satisfies Record<Role, string>,

  counts: (adding: number, inThemes: number, leftOut: number) =>
    [
      adding === 0
        ? 'No notes will be added.'
        : `${notes(adding)} will be added${inThemes === 0 ? '' : ` in ${themes(inThemes)}`}.`,
      leftOut > 0 && `${rows(leftOut)} will be left out.`,
    ]
      .filter(Boolean)
      .join(' '),
  noNoteColumn: 'Choose which column holds the notes.',
  encodings: {
    'utf-8': 'Read as UTF-8.',
    'utf-16': 'Read as UTF-16.',
    'windows-1252':
      'The file is not in UTF-8, so it was read as Windows-1252, which older Excel files use. Look whether letters like é and marks like ’ are right.',
  },
  quoteLeftOpen:
    'A quotation mark in the file is opened and never closed, so some rows may have run together. Look through the notes, or save the file again.',
  ragged: (count: number) =>
    `${count === 1 ? '1 row has' : `${number(count)} rows have`} more cells than the first row. A comma inside a text may have cut it in two: look through the notes, or save the file as XLSX.`,
  shortened: (count: number) =>
    `In ${rows(count)} a theme, name or other short text is longer than ${limits.lineCharacters} characters, or there are more than ${maximumTags} tags. It will be cut, with … at the end. The notes themselves stay whole.`,

  leftOut: {
    title: (count: number) =>
      count === 1 ? '1 row left out, and why' : `${number(count)} rows left out, and why`,
    reasons: {
      empty: 'No words in the note:',
      'too long': `Longer than ${number(limits.textCharacters)} characters. Split these into two notes:`,
      'too many rows': `More than ${notes(limits.importRows)} at once. Bring these in with a second file:`,
      'no room': `No room on this board, which holds ${notes(limits.cards)}, deleted ones included:`,
      chosen: 'You chose to leave these out:',
    } satisfies Record<LeftOutReason, string>,
    rowNumbers: (numbers: readonly number[], more: number) =>
      `${numbers.length === 1 && more === 0 ? 'Row' : 'Rows'} ${numbers.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
    row: (position: number, start: string) => `Row ${position}: ${start}`,
    more: (count: number) => `and ${number(count)} more`,
  },

  duplicates: {
    title: (count: number) =>
      count === 1 ? '1 note may be there already' : `${number(count)} notes may be there already`,
    text: 'They have the same words as another note, apart from capitals, spaces and punctuation. They are added unless you leave them out.',
    ofBoard: 'Same words as a note on the board.',
    ofRow: (position: number) => `Same words as row ${position}.`,
    leaveOut: (position: number, start: string) => `Leave out row ${position}: ${start}`,
    leaveAll: 'Leave all of these out',
    addAll: 'Add all of these',
    more: (count: number) => `And ${number(count)} more, which the buttons above are for as well.`,
  },

  adding: (count: number) => `Adding ${notes(count)} to the board…`,
  refused: 'The notes were not added.',
  offline:
    'You are offline. Your notes and choices are still here. Try again when you are back: nothing is added twice.',
  kept: 'Your notes and choices are still here, and trying again adds nothing twice.',

  done: (cards: number, inThemes: number) =>
    `${notes(cards)} added to the board${inThemes === 0 ? '' : ` in ${themes(inThemes)}`}.`,
  undo: 'Undo this import',
  undoing: 'Undoing…',
  undone: (cards: number) => `${notes(cards)} taken off the board again.`,
  more: 'Bring in more',

  board: {
    text: (fileName: string) =>
      `${fileName} is a complete board. If you go on, this board will show what the file says, for everybody in the session.`,
    safe: 'A snapshot of the board as it is now is kept first, so you can go back to it.',
    replace: 'Replace the board',
    replacing: 'Replacing the board…',
    done: 'The board now shows what the file says. The board as it was before is among the snapshots.',
  },

  earlier: {
    title: 'Earlier imports',
    none: 'Nothing has been brought in yet.',
    loading: 'Looking for earlier imports…',
    entry: (cards: number, inThemes: number) =>
      `${notes(cards)}${inThemes === 0 ? '' : ` in ${themes(inThemes)}`}`,
    by: (name: string, when: string) => `${name}, ${when}`,
    undone: 'Undone',
    undo: (fileName: string) => `Undo this import: ${fileName}`,
  },

  leave: {
    title: 'The notes have not been added yet.',
    text: 'If you leave now, what you pasted or chose here is gone.',
    go: 'Leave without adding',
    stay: 'Stay',
  },
} as const;
