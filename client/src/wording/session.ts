const people = (count: number) => {
  if (count === 0) return 'Nobody has joined yet';
  return count === 1 ? '1 person' : `${count} people`;
};

/** Sessions as the organiser plans them, and the invitation. The live session has sentences of its own. */
export const sessionWording = {
  listTitle: 'Sessions',
  make: 'New session',
  makeTitle: 'New session',
  editTitle: 'Edit session',
  makeGo: 'Make the session',
  emptyTitle: 'Make the first session',
  emptyText:
    'A session is one workshop with its own board and join code. People join on their own phones and laptops, without an account.',
  emptyActive: 'Nothing is under way. What is archived can be brought back.',
  tabs: 'Sessions',
  active: (count: number) => `Active (${count})`,
  archive: (count: number) => `Archived (${count})`,
  title: 'Title',
  titleHint: 'Such as “Second workshop, town hall”.',
  question: 'Question',
  questionHint: 'What the group is asked, in plain words. It stands on top of the board.',
  purpose: 'Purpose',
  purposeHint: 'Why people are asked to come. Shown when they join.',
  howWeDecide: 'How we decide',
  howWeDecideHint: 'Who decides what, and by when people hear back. Shown when they join.',
  heldAt: 'When',
  place: 'Where',
  people,
  doorClosed: 'Door closed',
  open: 'Open the board',
  opening: 'Opening…',
  invite: 'Invite',
  closeDoor: 'Close the door to new people',
  openDoor: 'Open the door again',
  report: 'Report',
  deleteText:
    'This deletes the board with all its notes, themes and recommendations, for everybody who joined. It cannot be brought back. Download the report first.',
  invitation: {
    title: 'Invite people',
    intro: 'Whoever scans this or types the code can join while the door is open.',
    loading: 'Getting the invitation…',
    onlyHere: 'This works on this computer only.',
    onlyHereText:
      'Phones and other laptops cannot reach it yet. Stop Heard and start it with HOST=0.0.0.0, then open Invite again.',
    goTo: 'Go to',
    andType: 'and type',
    link: 'Or send this link',
    linkHint: 'It opens the session directly, so share it only with people you want in the room.',
    copy: 'Copy the link',
    qrCode: (code: string) => `QR code to join the session. Or type the code ${code}.`,
    done: 'Done',
  },
} as const;
