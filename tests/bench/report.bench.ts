import { reportCsv, reportMarkdown, reportOf, wholeReport } from '@heard/shared/report';
import { reportDocx } from '../../server/src/report/docx.ts';
import { boardBuilder, facts } from '../reports/example.ts';

/** How long a report of 500 cards takes; the Word file has to be there within 2 s. */
const cards = 500;
const themes = 30;

const made = boardBuilder();
const conversation = made.conversation('Lunch club', '3 November', 'Church hall');
const notes = Array.from({ length: cards }, (_, index) =>
  made.note(index % 3 === 0 ? made.amina : made.club, `${index}: ${'The last bus goes at six. '.repeat(6)}`, {
    conversationId: conversation,
    tags: ['transport', 'evening'],
  }),
);
for (let turn = 0; turn < themes; turn += 1) {
  const theme = made.theme(
    `Theme ${turn}`,
    notes.filter((_, index) => index % themes === turn),
  );
  if (turn % 3 === 0) made.recommend(`Recommendation on theme ${turn}`, [theme]);
}

async function measured<Value>(what: string, act: () => Value | Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await act();
  process.stdout.write(`${what}: ${Math.round(performance.now() - start)} ms\n`);
  return value;
}

const model = await measured(`report model of ${cards} cards`, () =>
  reportOf(made.board, facts, wholeReport),
);
const first = await measured('Word, first time', () => reportDocx(model));
await measured('Word, again', () => reportDocx(model));
await measured('Markdown', () => reportMarkdown(model));
await measured('spreadsheet', () => reportCsv(model));
process.stdout.write(`size of the Word file: ${Math.round(first.length / 1024)} KiB\n`);
