/** What to put in a report besides recommendations and themes, which are always in it. */
export interface ReportOptions {
  readonly quotes: boolean;
  readonly whoTookPart: boolean;
  readonly method: boolean;
  /** The board as it looks. */
  readonly picture: boolean;
  readonly appendix: boolean;
}

export const wholeReport: ReportOptions = {
  quotes: true,
  whoTookPart: true,
  method: true,
  picture: true,
  appendix: true,
};

/** Endings of the files that a report can be had as. */
export const reportFormats = ['docx', 'md', 'csv', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];
