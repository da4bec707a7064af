import {
  id,
  instant,
  integer,
  line,
  nullable,
  order,
  point,
  type RecordOf,
  record,
  richText,
} from '../record/index.ts';

/** How many soft colours there are to tell themes apart; each also has a letter. */
export const themeColours = 8;
export const mostColumns = 6;

/** The number of columns that a theme can have nearest to this one. */
export function possibleColumns(wished: number): number {
  return Math.min(mostColumns, Math.max(1, Math.round(wished)));
}

/**
 * A named cluster of cards. `at` is its top left corner on the board, `order` its turn in the list and the report.
 * An ungrouped theme is `removed`; one that was merged names in `mergedInto` the theme that took its cards, so that
 * a card dropped on it by somebody who was offline still arrives there.
 */
export const themeRecord = record('theme', {
  id: id('theme'),
  title: line(),
  summary: richText(),
  colour: integer(0, themeColours - 1, 0),
  at: point(),
  columns: integer(1, mostColumns, 2),
  order: order(),
  mergedInto: nullable(id('theme')),
  createdAt: instant(),
  removedAt: nullable(instant()),
});

export type Theme = RecordOf<typeof themeRecord>;
