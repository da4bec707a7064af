/** The sentences of the plain building blocks. Those of a place live in that place's own wording file. */
export const uiWording = {
  close: 'Close',
  optional: '(optional)',
  skipToContent: 'Skip to the main content',
  dismiss: 'Dismiss',
  notices: 'Notices',
  copy: 'Copy',
  copied: 'Copied.',
  copyByHand:
    'Your browser did not let us copy. The text is selected: copy it with your keyboard or by holding it.',
  nothingMatches: 'Nothing matches. Try fewer letters.',
  morePeople: (count: number) => (count === 1 ? 'and 1 more person' : `and ${count} more people`),
  moreAnnouncements: (count: number) => (count === 1 ? 'And 1 more change.' : `And ${count} more changes.`),
  preferences: {
    title: 'Reading and motion',
    intro: 'Kept on this device only. Nobody else sees what you choose.',
    scheme: 'Light or dark',
    schemes: { system: 'Same as this device', light: 'Light', dark: 'Dark' },
    textSize: 'Size of text',
    textSizes: { normal: 'Normal', large: 'Large', larger: 'Largest' },
    contrast: 'Stronger contrast',
    contrastHint: 'Black and white text and dark edges.',
    calm: 'Calm mode',
    calmHint: 'Nothing moves, and fewer colours.',
    shortcuts: 'Single-key shortcuts',
    shortcutsHint: 'Turn off if you dictate or press keys by accident.',
  },
} as const;
