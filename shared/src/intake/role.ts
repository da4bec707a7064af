/** What one column of a table is to a note. `leave out`: the column is not imported. */
export const roles = [
  'note',
  'theme',
  'author',
  'organisation',
  'conversation',
  'place',
  'date',
  'tags',
  'leave out',
] as const;
export type Role = (typeof roles)[number];
