/** Sentences about erasing words for good. */
export const erasureWording = {
  eraseNote: 'Erase for good…',
  eraseNoteLabel: (note: string) => `Erase for good: ${note}`,
  erasePerson: 'Erase all they wrote…',
  titleNote: 'Erase this note for good?',
  titlePerson: (name: string) => `Erase all that ${name} wrote?`,
  goneNote: 'The note goes from the board, from its past and from every snapshot.',
  gonePerson: (name: string) =>
    `Every note of ${name}, and every word they wrote in notes, themes and recommendations of others, goes from the board, from its past and from every snapshot. Their name goes too, and they are removed from the session.`,
  mixed:
    'One thing stays: where the board was brought back from a snapshot, words they had written inside notes of others belong to those notes now. Look through them first.',
  renewed:
    'The board is renewed for everybody. That takes a moment. Whoever is typing at that moment should look whether their last words are there.',
  remains:
    'Reports that were downloaded and backups that were made before still hold these words. Ask whoever keeps them to delete them.',
  confirm: 'I know that this cannot be undone',
  confirmFirst: 'Tick the box first, if this is what you want.',
  already: 'This note was erased already',
  nothingLeft: 'There is nothing left to erase.',
  close: 'Close',
  keep: 'Keep',
  go: 'Erase for good',
  going: 'Erasing…',
  erasedNote: 'The note is erased.',
  erasedPerson: (name: string, notes: number) => {
    if (notes === 0) return `What ${name} wrote is erased. There were no notes of theirs.`;
    return `What ${name} wrote is erased: ${notes === 1 ? '1 note' : `${notes} notes`}.`;
  },
  cleanedLater:
    'The words are off the board and out of every snapshot. The disk is full, so what is left of them there is cleaned up when there is room.',
} as const;
