import type { ReportFormat, ReportOptions } from '@heard/shared/report';

/** The page of the report. What the report itself says is worded in shared/src/report. */
export const reportWording = {
  title: 'Report',
  opening: 'Making the report…',
  backToBoard: 'Back to the board',
  updated: (when: string) => `As the board stood on ${when}.`,
  refresh: 'Show the latest',
  include: 'What to include',
  includeHint: 'Recommendations and themes are always in the report.',
  parts: {
    quotes: 'Quotes under each theme',
    whoTookPart: 'Who took part',
    method: 'Method',
    picture: 'A picture of the board',
    appendix: 'A list of all notes',
  } satisfies Record<keyof ReportOptions, string>,
  download: 'Download',
  formats: {
    docx: { button: 'Download the Word report', hint: null },
    md: { button: 'Markdown', hint: 'Plain text with marks, for web pages and other tools.' },
    csv: {
      button: 'Spreadsheet (CSV)',
      hint: 'One row for each note. Cells that look like a formula start with an apostrophe.',
    },
    json: {
      button: 'Everything (JSON)',
      hint: 'A file that Heard can read again. It holds the whole board, deleted notes too.',
    },
  } satisfies Record<ReportFormat, { button: string; hint: string | null }>,
  making: 'Making the file…',
  done: (file: string) => `Downloaded ${file}.`,
  before: 'Before you send it',
  gapsIntro: 'On the board:',
  blanksIntro: 'In the Word file, officers fill in:',
  preview: 'Preview of the report',
} as const;
