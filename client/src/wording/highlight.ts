const notes = (count: number) => (count === 1 ? '1 note' : `${count} notes`);

/** Sentences of highlighting notes, and of what they are coloured by. */
export const highlightWording = {
  open: 'Highlight',
  detail: 'Only for you: by tag, person, conversation or words',
  title: 'Highlight notes',
  onBoard: 'The others step back. Only you see it.',
  inList: 'The list shows only these. Only you see it.',
  fields: {
    tag: 'Tag',
    person: 'Person',
    organisation: 'Organisation',
    conversation: 'Conversation',
    words: 'Words',
  },
  any: 'Any',
  option: (title: string, count: number) => `${title} (${count})`,
  untitled: 'Conversation without a title',
  colourBy: 'Colour notes by',
  colours: { theme: 'Theme', organisation: 'Organisation', conversation: 'Conversation' },
  done: 'Done',
  bar: 'Highlighted',
  part: (field: string, value: string) => `${field}: ${value}`,
  words: (words: string) => `Words: “${words}”`,
  count: (count: number, of: number) => (count === 0 ? `None of ${notes(of)}` : `${count} of ${notes(of)}`),
  nothingYet: 'Nothing is highlighted.',
  select: 'Select these',
  showAll: 'Show all',
  allShown: 'All notes are shown.',
  legend: {
    organisation: 'Coloured by organisation',
    conversation: 'Coloured by conversation',
  },
  others: (count: number) => (count === 1 ? '1 more, without a colour' : `${count} more, without a colour`),
  none: { organisation: 'No organisation', conversation: 'No conversation' },
  byTheme: 'By theme again',
} as const;
