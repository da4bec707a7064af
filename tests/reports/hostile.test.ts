import { reportCsv, reportMarkdown, reportOf, wholeReport } from '@heard/shared/report';
import { fileText } from '@heard/shared/richtext';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { reportDocx } from '../../server/src/report/docx.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { boardBuilder, facts } from './example.ts';

/** A report in which every place that people can write in says this. */
function reportSaying(text: string) {
  const made = boardBuilder();
  const line = text.slice(0, 200);
  const conversationId = made.conversation(line, line, line);
  const attribution = { name: line, organisation: line };
  const note = made.note({ ...made.amina, attribution }, text, { conversationId, tags: [line] });
  const theme = made.theme(line, [note], text);
  made.recommend(text, [theme]);
  const session = { ...facts.session, title: line, question: line, purpose: line, place: line };
  const people = { joined: 1, organisations: [{ name: line, people: 1 }], withoutOrganisation: 0 };
  return reportOf(made.board, { ...facts, session, people }, wholeReport);
}

/** The same with plain words of as many lines. */
function harmless(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : 'x'))
    .join('\n');
}

type Token = ReturnType<MarkdownIt['parse']>[number];

const parser = new MarkdownIt({ html: true });
const parse = (text: string) => parser.parse(reportMarkdown(reportSaying(text)), {});
const shape = (tokens: readonly Token[]) =>
  tokens.map(({ type, tag, content }) => `${type} ${tag} ${type === 'html_block' ? content : ''}`);
const inside = (tokens: readonly Token[]) => tokens.flatMap(({ children }) => children ?? []);

describe.each(
  hostileTexts.map((text, index) => ({ text, name: `${index}: ${JSON.stringify(text).slice(0, 50)}` })),
)('text $name', ({ text }) => {
  test('makes no structure in Markdown and stays readable', () => {
    const tokens = parse(text);
    expect(shape(tokens)).toEqual(shape(parse(harmless(text))));
    const kinds = new Set(
      inside(tokens).map(({ type, content }) => (type === 'html_inline' ? content : type)),
    );
    for (const kind of ['link_open', 'image', 'code_inline', 'em_open', 's_open'])
      expect(kinds).not.toContain(kind);
    expect([...kinds].filter((kind) => kind.startsWith('<') && kind !== '<br>')).toEqual([]);
    const shown = inside(tokens)
      .map(({ content }) => content)
      .join('\n');
    for (const line of fileText(text).split('\n')) {
      const longest = line.split(/[\s\\]+/).sort((a, b) => b.length - a.length)[0] ?? '';
      expect(shown.replaceAll('\n', '')).toContain(longest.slice(0, 10));
    }
  });

  test('is in the spreadsheet character for character, and never a formula', () => {
    const csv = reportCsv(reportSaying(text));
    expect(csv.startsWith('\ufeff"Note"')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.length).toBe(2);
    const [header, row] = data as [string[], string[]];
    expect(row.length).toBe(header.length);
    expect(row[2]?.replace(/^'/, '')).toBe(fileText(text).replace(/^'/, ''));
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
  });

  test('is in a Word file that opens', async () => {
    const { value, messages } = await mammoth.extractRawText({
      buffer: await reportDocx(reportSaying(text)),
    });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    for (const line of fileText(text).split('\n')) expect(value).toContain(line);
  });
});

test('a formula without its apostrophe would be noticed (known-bad control)', () => {
  expect('=1+1').toMatch(/^\s*[=+\-@]|^[\t\r]/);
  expect(shape(parser.parse('# x\n\n- a', {}))).not.toEqual(shape(parser.parse('\\# x\n\n\\- a', {})));
});
