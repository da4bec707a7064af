/** Moments of the board that were kept. */
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
