/** Sentences of undo and redo. */
export const undoWording = {
  undo: 'Undo',
  undone: 'Undone.',
  redone: 'Redone.',
  nothingToUndo: 'Nothing to undo.',
  nothingToRedo: 'Nothing to redo.',
  nothingToTakeBack: 'You have done something else since. Undo goes back step by step.',
  overtaken: 'Others have changed this since. It stays as it is now.',
  noteInUse: (words: string) =>
    `Others have worked on the note “${words}” since, so it stays. Delete it yourself if it should go.`,
  themeInUse: (title: string) =>
    `Others have worked on the theme “${title}” since, so it stays. Ungroup it yourself if it should go.`,
  recommendationInUse:
    'Others have worked on that recommendation since, so it stays. Delete it yourself if it should go.',
} as const;
