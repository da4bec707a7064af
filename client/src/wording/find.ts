/** Sentences of finding notes and themes by their words. */
export const findWording = {
  open: 'Find',
  field: 'Find in notes',
  fieldWithThemes: 'Find in notes and themes',
  next: 'Next (Enter)',
  previous: 'Previous (Shift and Enter)',
  close: 'Close (Escape)',
  /** Beside the field: short, since it is seen while typing. */
  count: (of: number) => (of === 0 ? 'None' : `${of} found`),
  place: (place: number, of: number) => `${place} of ${of}`,
  found: (of: number) =>
    of === 0 ? 'Nothing has these words.' : of === 1 ? '1 has these words.' : `${of} have these words.`,
  note: (place: number, of: number, words: string) => `Note ${place} of ${of}: ${words}`,
  theme: (place: number, of: number, title: string) => `Theme ${place} of ${of}: ${title}`,
} as const;
