import { reportCsv, reportMarkdown, reportOf, wholeReport } from '@heard/shared/report';
import { reportDocx } from '../../server/src/report/docx.ts';
import { boardBuilder, facts } from '../reports/example.ts';
import { type Figure, median, report, timesOf } from './measure.ts';

/** How long a report takes; the Word file of 500 cards has to be there within 2 s. */
function boardOf(cards: number, themes: number) {
  const made = boardBuilder();
  const conversation = made.conversation('Lunch club', '3 November', 'Church hall');
  const notes = Array.from({ length: cards }, (_, index) =>
    made.note(
      index % 3 === 0 ? made.amina : made.club,
      `${index}: ${'The last bus goes at six. '.repeat(6)}`,
      {
        conversationId: conversation,
        tags: ['transport', 'evening'],
      },
    ),
  );
  for (let turn = 0; turn < themes; turn += 1) {
    const theme = made.theme(
      `Theme ${turn}`,
      notes.filter((_, index) => index % themes === turn),
    );
    if (turn % 3 === 0) made.recommend(`Recommendation on theme ${turn}`, [theme]);
  }
  return made.board;
}

async function figuresOf(cards: number, most: number | undefined): Promise<Figure[]> {
  const board = boardOf(cards, 30);
  const model = reportOf(board, facts, wholeReport);
  const time = async (what: string, act: () => unknown): Promise<Figure> => ({
    what: `${what}, ${cards} cards`,
    value: median(await timesOf(3, act)),
    unit: 'ms',
  });
  const word = await time('Word from the board', () => reportDocx(reportOf(board, facts, wholeReport)));
  const file = await reportDocx(model);
  return [
    most === undefined ? word : { ...word, most },
    await time('Markdown', () => reportMarkdown(model)),
    await time('CSV', () => reportCsv(model)),
    { what: `size of the Word file, ${cards} cards`, value: file.length / 1024, unit: 'KB' },
  ];
}

report([...(await figuresOf(500, 2000)), ...(await figuresOf(5000, undefined))]);
