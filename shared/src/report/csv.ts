import { fileText, plainText } from '../richtext/index.ts';
import type { ReportCard, ReportModel } from './model.ts';
import * as words from './wording.ts';

/**
 * The cards as a spreadsheet (RFC 4180, UTF-8): one row a card, whatever else the report leaves out. It starts with a
 * byte order mark, without which Excel takes it for another encoding. Every cell is quoted, and one that a
 * spreadsheet would read as a formula starts with an apostrophe.
 */
export function reportCsv(model: ReportModel): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...model.cards.map((card) => columns.map(([, read]) => read(card, model))),
  ];
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

type Column = readonly [heading: string, read: (card: ReportCard, model: ReportModel) => string];

const columns: readonly Column[] = [
  [words.columns.number, ({ number }) => String(number)],
  ['Id', ({ id }) => id],
  [words.columns.heard, ({ text }) => plainText(text)],
  ['Theme number', ({ theme }) => (theme === null ? '' : `T${theme}`)],
  [
    words.columns.theme,
    ({ theme }, { themes }) =>
      themes
        .slice((theme ?? 0) - 1, theme ?? 0)
        .map(words.themeTitle)
        .join(''),
  ],
  ['Recommendations', ({ recommendations }) => recommendations.map((number) => `R${number}`).join(', ')],
  [words.columns.conversation, ({ conversation }) => conversation?.title ?? ''],
  ['Place', ({ conversation }) => conversation?.where ?? ''],
  ['Date', ({ conversation }) => conversation?.when ?? ''],
  ['Author', ({ name }) => name],
  [words.columns.organisation, ({ organisation }) => organisation],
  [words.columns.tags, ({ tags }) => tags.join(', ')],
  ['Written', ({ createdAt }) => iso(createdAt)],
];

/** Empty for a time that no calendar has: it was typed by another program. */
function iso(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function quoted(text: string): string {
  return `"${harmless(fileText(text)).replaceAll('"', '""')}"`;
}

/** Spreadsheets also pass over blanks in front of a formula, and know the wide forms of its first character. */
function harmless(text: string): string {
  return /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u.test(text) ? `'${text}` : text;
}
