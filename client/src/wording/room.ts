/** Sentences of the live session. */
export const roomWording = {
  opening: 'Opening the board…',
  notOpened: 'The session is not open for you here',
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved',
  offlineOnDevice: 'Offline, kept on this device',
  offlineInTab: 'Offline, kept in this tab',
  savedHint: 'Everything you see is on the server’s disk.',
  people: 'People',
  whoIsHere: (count: number) =>
    count === 1 ? 'Only you are here. Show people' : `${count} people are here. Show people`,
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
  purpose: 'What this is for',
  howWeDecide: 'How we decide',
  whenAndWhere: 'When and where',
  question: 'The question',
  engagement: 'Part of',
  date: (heldAt: string) =>
    heldAt === ''
      ? ''
      : new Date(heldAt).toLocaleString('en-GB', {
          dateStyle: 'full',
          ...(heldAt.includes('T') ? { timeStyle: 'short' as const } : {}),
        }),
  nothingSaid: 'Nothing is written here yet.',
} as const;

export const peopleWording = {
  title: 'People',
  count: (count: number) => (count === 1 ? '1 person has joined.' : `${count} people have joined.`),
  here: 'Here now',
  away: 'Joined earlier',
  you: 'you',
  roles: { facilitator: 'Facilitator', member: 'Member', viewer: 'Viewer' },
  makeFacilitator: 'Make facilitator',
  makeMember: 'Make member',
  makeViewer: 'Make viewer (can only read)',
  handOver: 'Hand over to them',
  handedOver: (name: string) => `${name} is now a facilitator, and you are a member.`,
  remove: 'Remove from the session',
  removeTitle: (name: string) => `Remove ${name}?`,
  removeText:
    'They can no longer see the board. The notes they shared stay. On this device they cannot join again.',
  removed: (name: string) => `${name} was removed.`,
  keep: 'Keep',
  actsFor: (name: string) => `What to do about ${name}`,
  doorOpen: 'The door is open: anybody with the code can join.',
  doorClosed: 'The door is closed: nobody new can join. People who joined before can come back.',
  closeDoor: 'Close the door',
  openDoor: 'Open the door',
  name: 'Your name',
  organisation: 'Organisation',
  showAs: 'How my notes are shown',
  showAsChoices: { name: 'With my name', organisation: 'With my organisation only', none: 'Without a name' },
  save: 'Save',
  savedMe: 'Saved. Your notes are shown this way.',
} as const;

export const snapshotWording = {
  title: 'Snapshots',
  intro: 'The board at a moment. Looking at one changes nothing; restoring one can be undone.',
  none: 'No snapshots yet',
  noneText: 'Heard takes one by itself before an import, a restore or when many notes are deleted.',
  nameLabel: 'Name of a new snapshot',
  nameHint: 'For example: before clustering',
  take: 'Take a snapshot',
  taken: (label: string) => `Snapshot “${label}” taken.`,
  look: 'Look at it',
  restore: 'Restore',
  restoreTitle: 'Go back to this snapshot?',
  restoreText:
    'Everybody sees the board as it was then. What came later is kept: deleted notes can be restored one by one, and Heard takes a snapshot first, so this can be undone.',
  restoreDo: 'Restore this snapshot',
  cancel: 'Cancel',
  restored: 'The board shows the snapshot.',
  undoRestore: 'Undo the restore',
  lookingAt: (label: string, when: string) =>
    `You are looking at “${label}” as it was on ${when}. Nothing can be changed here.`,
  backToNow: 'Back to now',
  reasons: {
    named: 'Named snapshot',
    'before-import': 'Before notes were brought in',
    'before-restore': 'Before a restore',
    'before-mass-delete': 'Before many notes were deleted',
  },
  counts: (cards: number, themes: number, recommendations: number) =>
    `${number(cards, 'note')} · ${number(themes, 'theme')} · ${number(recommendations, 'recommendation')}`,
} as const;

function number(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

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
