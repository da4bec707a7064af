type Counts<Act extends string> = Readonly<Record<Act, number>>;
type NoteAct = 'added' | 'moved' | 'changed' | 'deleted' | 'restored';
type ThemeAct = 'made' | 'changed';

const counted = (count: number, one: string, act: string) =>
  count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'} ${act}`];

/** Sentences of the live session. */
export const roomWording = {
  opening: 'Opening the board…',
  notOpened: 'The session is not open for you here',
  saved: 'Saved',
  savedSoFar: 'Saved so far',
  saving: 'Saving…',
  notSaved: 'Not saved',
  offlineOnDevice: 'Offline, kept on this device',
  offlineInTab: 'Offline, kept in this tab',
  keptOnDevice: 'Kept on this device',
  keptInTab: 'Kept in this tab',
  /** The server cannot open a board that is on the screen. */
  cannotOpen: {
    what: 'The server cannot open this board.',
    safe: 'What you see here is whole, and nothing was overwritten.',
    next: 'Keep this page open and tell the organiser: a backup may be needed. It goes on by itself when the board can be opened again.',
  },
  renewed: 'The board was renewed, as it is when words are taken off it for good. This is how it is now.',
  renewedHere: 'The renewed board begins here.',
  whoIsHere: (count: number) =>
    count === 1 ? 'Only you are here. Show people' : `${count} people are here. Show people`,
  /** How many notes and themes others did what to. It does not say who: what I bring in is written by the server. */
  othersDid: ({ notes, themes }: { notes: Counts<NoteAct>; themes: Counts<ThemeAct> }) =>
    `On the board: ${[
      ...counted(notes.added, 'note', 'added'),
      ...counted(notes.moved, 'note', 'moved'),
      ...counted(notes.changed, 'note', 'changed'),
      ...counted(notes.deleted, 'note', 'deleted'),
      ...counted(notes.restored, 'note', 'restored'),
      ...counted(themes.made, 'theme', 'made'),
      ...counted(themes.changed, 'theme', 'changed'),
    ].join(', ')}.`,
  invite: 'Invite',
  report: 'Report',
  more: 'More',
  undo: 'Undo what I did',
  redo: 'Redo',
  snapshots: 'Snapshots',
  bringNotesIn: 'Bring notes in',
  recommendations: 'Recommendations',
  about: 'About this session',
  myName: 'My name and how my notes are shown',
  readingAndMotion: 'Reading and motion',
  board: 'Board',
  list: 'List',
  frontDoor: 'Go to the front page',
  join: 'Join with a code',
  reload: 'Reload the page',
  example: 'An example to try things out in',
  viewer: 'You are looking on: you can read everything, and change nothing.',
  archived: 'This session is archived: it can be read and reported on, but not changed.',
  damaged: 'Some of this board could not be read from the disk.',
  damagedNext:
    'What is here is what is left. Look for notes that are missing, and tell the organiser: a backup may have them.',
  purpose: 'What this is for',
  howWeDecide: 'How we decide',
  whenAndWhere: 'When and where',
  question: 'The question',
  engagement: 'Part of',
  nothingSaid: 'Nothing is written here yet.',
} as const;

/** The first acts, for somebody who has never been here. */
export const hintWording = {
  title: 'First steps',
  steps: [
    'Drag a note onto another to make a theme of both.',
    'Double-click the board, or press Note, to write one of your own.',
    'Give the theme a sentence as its name: what do these notes say together?',
    'Open Recommendations to write what should change, resting on a theme.',
  ],
  dismiss: 'Got it, do not show this again',
} as const;

/** About words that were never saved on a board that is no more. */
export const unsentWording = {
  title: (notes: number) =>
    notes === 1
      ? 'A note of yours was not saved before the board was renewed.'
      : `${notes} notes of yours were not saved before the board was renewed.`,
  kept: (notes: number) =>
    notes === 1
      ? 'It is kept on this device until you decide what to do with it.'
      : 'They are kept on this device until you decide what to do with them.',
  look: (notes: number) => (notes === 1 ? 'Look at it' : 'Look at them'),
  dialogTitle: (notes: number) => (notes === 1 ? 'Your unsaved note' : 'Your unsaved notes'),
  decide: (notes: number) =>
    notes === 1
      ? 'These words are on this device only. Post them as a new note, or throw them away for good.'
      : 'These words are on this device only. Post them as new notes, or throw them away for good.',
  readOnly:
    'These words are on this device only. You can only read here now, so copy the words you need before you throw them away.',
  changed: 'You changed a note that is still on the board. There, it has other words.',
  post: (notes: number) => (notes === 1 ? 'Post this note' : 'Post these notes'),
  throwAway: 'Throw away',
  posted: (notes: number) => (notes === 1 ? 'The note is posted.' : `${notes} notes are posted.`),
  thrownAway: (notes: number) =>
    notes === 1 ? 'The note is thrown away.' : `${notes} notes are thrown away.`,
} as const;
