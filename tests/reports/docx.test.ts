import { type ReportModel, reportOf, wholeReport } from '@heard/shared/report';
import { blockText } from '@heard/shared/richtext';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportDocx } from '../../server/src/report/docx.ts';
import { readXml } from '../pictures/read-xml.ts';
import { boardBuilder, exampleBoard, facts } from './example.ts';
import { readZip } from './zip.ts';

const model = reportOf(exampleBoard(), facts, wholeReport);
let files: Map<string, string>;
let html: string;

async function opened(given: ReportModel) {
  const buffer = await reportDocx(given);
  return { files: readZip(buffer), html: (await mammoth.convertToHtml({ buffer })).value };
}

beforeAll(async () => {
  ({ files, html } = await opened(model));
});

const part = (name: string) => files.get(name) ?? '';
const body = () => part('word/document.xml');
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the Word report', () => {
  test('holds every recommendation with its themes and figures, first and in order', () => {
    const text = words(html);
    const first = text.indexOf('Recommendation 1 Run the 217 until eleven');
    const second = text.indexOf('Recommendation 2 Keep lights on');
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(text.indexOf('4. What was heard', second)).toBeGreaterThan(second);
    expect(text).toContain('3 of 5 notes, by 2 of 3 people, from 2 of 2 conversations');
    expect(text.slice(first, second)).toContain('T1. Buses stop too early');
    expect(text.slice(first, second)).toContain('Note 3');
  });

  test('holds every theme with its figures and every quote as its writer chose', () => {
    const text = words(html);
    expect(text).toContain(
      'T1. Buses stop too early 2 of 5 notes, by 1 of 3 people, from 1 of 2 conversations',
    );
    expect(text).toContain('T2. Untitled theme 2 of 5 notes, by 2 of 3 people, from 1 of 2 conversations');
    for (const card of model.cards) {
      for (const block of card.text) expect(text).toContain(blockText(block).trim().split(' ').at(-1));
    }
    expect(text).toContain(
      'The last bus goes at six Amina, Riverside Food Club · Lunch club, Church hall, 3 November · Note 1',
    );
    expect(text).toContain('It is too dark to walk home Participant · School gate · Note 3');
    expect(text).toContain('Nobody answers the phone Participant · Note 5');
    expect(text).not.toContain('Deleted words');
  });

  test('keeps bold, italic and real lists', () => {
    expect(html).toContain('<strong>lights</strong>');
    expect(html).toMatch(/<li><em>by the canal<\/em><\/li>/);
  });

  test('has one title and headings without a skipped level', () => {
    const styles = [...body().matchAll(/<w:pStyle w:val="([^"]+)"\/>/g)].map(([, style]) => style);
    expect(styles.filter((style) => style === 'Title').length).toBe(1);
    const levels = styles.flatMap((style) => /^Heading(\d)$/.exec(style ?? '')?.[1] ?? []).map(Number);
    expect(levels.length).toBeGreaterThan(20);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2);
  });

  test('marks the first row of each table as its header, and breaks no row', () => {
    const tables = body().split('<w:tbl>').slice(1);
    expect(tables.length).toBe(4);
    for (const table of tables) {
      const rows = table.slice(0, table.indexOf('</w:tbl>')).split('<w:tr>').slice(1);
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
      for (const row of rows) expect(row).toContain('<w:cantSplit/>');
      for (const cell of rows.join('').split('<w:tc>').slice(1)) expect(cell).toMatch(/<w:t[ >]/);
    }
  });

  test('lets a row go on to the next page only where it is too long for one', async () => {
    const made = boardBuilder();
    made.note(made.amina, 'long words '.repeat(300).trim());
    const long = await opened(reportOf(made.board, facts, wholeReport));
    const rows = (long.files.get('word/document.xml') ?? '').split('<w:tr>').slice(1);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>')).length).toBe(1);
  });

  test('says its title, language and maker, and nothing of a person', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>Getting about after dark</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:creator>Heard</dc:creator>');
    expect(part('docProps/core.xml')).toContain('<cp:lastModifiedBy>Heard</cp:lastModifiedBy>');
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="en-GB"/);
    expect(part('word/styles.xml')).toMatch(/<w:sz w:val="24"\/>/);
    expect([...files.values()].join('')).not.toMatch(/aut_|per_/);
  });

  test('leads every link to a bookmark that is there, and updates no field at opening', () => {
    const marks = [...body().matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    const links = [...body().matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(marks.length);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(marks).toContain(link);
    expect(part('word/settings.xml')).not.toContain('updateFields');
    expect(body()).not.toContain('TOC');
  });

  test('leaves labelled blanks for officers', () => {
    const text = words(html);
    for (const label of [
      'Report to',
      'Wards affected',
      'Financial implications',
      'Legal implications',
      'Next steps',
    ]) {
      expect(text).toContain(`${label} [To be completed by officers]`);
    }
  });

  test('shows the board, sharp and in words, with a bitmap for programs that know no SVG', async () => {
    const [, drawing = ''] = /<w:drawing>(.*?)<\/w:drawing>/s.exec(body()) ?? [];
    expect(drawing).toContain(
      'descr="2 themes: “Buses stop too early” with 2 notes; “Untitled theme” with 2 notes; 2 notes in no theme."',
    );
    const named = (id: string | undefined) =>
      new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`)
        .exec(part('word/_rels/document.xml.rels'))
        ?.slice(1)
        .find((target) => target !== undefined);
    const svg = named(/<asvg:svgBlip [^>]*r:embed="([^"]+)"/.exec(drawing)?.[1]);
    const png = named(/<a:blip [^>]*r:embed="([^"]+)"/.exec(drawing)?.[1]);
    expect(part(`word/${svg}`)).toContain('The last bus goes at six</text>');
    expect(readXml(part(`word/${svg}`)).attributes['font-family']).toBe('Arial');
    expect(png).toMatch(/\.png$/);
    expect(part('[Content_Types].xml')).toContain('image/svg+xml');
    expect(html).toMatch(/<img alt="2 themes: [^"]+" src="data:image\/png;base64,/);
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(
      (model.picture?.width ?? 0) / (model.picture?.height ?? 1),
      2,
    );
    expect(words(html)).toContain('Appendix B. The board The board as it stood on 22 November 2026');
  });

  test('leaves out what is not wanted', async () => {
    const short = { quotes: false, whoTookPart: false, method: false, picture: false, appendix: false };
    const text = words((await opened(reportOf(exampleBoard(), facts, short))).html);
    expect(text).toContain('Run the 217 until eleven');
    expect(text).toContain('T1. Buses stop too early');
    expect(text).not.toContain('The last bus goes at six');
    expect(text).not.toContain('Appendix');
    expect(text).not.toContain('Who took part');
    expect(text).not.toContain('The board');
  });
});
