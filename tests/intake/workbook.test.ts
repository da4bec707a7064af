import { describe, expect, test } from 'vitest';
import writeWorkbook, { type Sheet, type SheetData } from 'write-excel-file/node';
import { readFile } from '../../client/src/intake/read-file.ts';
import { bomb, workbookWith } from './hand-made-workbook.ts';

type Cell = { value: string | number | boolean | Date; type?: unknown; format?: string } | null;

async function workbookOf(rows: Cell[][]): Promise<Uint8Array> {
  return new Uint8Array(await writeWorkbook(rows as SheetData).toBuffer());
}

/** The cells by sheet; fails the test where the file was refused. */
async function read(bytes: Uint8Array, fileName = 'notes.xlsx') {
  const source = await readFile(bytes, fileName);
  if (!source.ok) throw new Error(source.failure);
  if (source.value.kind !== 'table') throw new Error(source.value.kind);
  return source.value.sheets;
}

const words = (...row: string[]): Cell[] => row.map((value) => ({ value, type: String }));

describe('a workbook', () => {
  test('gives every text character for character', async () => {
    const texts = [
      '  spaces at both ends  ',
      '\nbefore, between\n\nand after\n',
      'a <tag> & an &amp; and "marks"',
      '=1+1',
      '👩‍👩‍👧 e\u0301 早上',
      'tab\tinside',
      '007',
    ];
    const [sheet] = await read(await workbookOf([words('note'), ...texts.map((text) => words(text))]));
    expect(sheet?.cells.map(([text]) => text)).toEqual(['note', ...texts]);
  });

  test('of 5,000 long notes arrives whole', async () => {
    const texts = Array.from({ length: 5000 }, (_, row) =>
      `${row} <&> `.concat('so many words & marks "here" '.repeat(8)),
    );
    const [sheet] = await read(await workbookOf(texts.map((text) => words(text))));
    expect(sheet?.cells.map(([text]) => text)).toEqual(texts);
  });

  test('gives days, times, numbers and ticks as people read them', async () => {
    const day = new Date('2025-11-03T00:00:00Z');
    const evening = new Date('2025-11-03T18:30:00Z');
    const [sheet] = await read(
      await workbookOf([
        [
          { value: day, type: Date, format: 'dd/mm/yyyy' },
          { value: evening, type: Date, format: 'dd/mm/yyyy hh:mm' },
          { value: 1.5, type: Number },
          { value: true, type: Boolean },
          null,
          { value: 'end', type: String },
        ],
      ]),
    );
    expect(sheet?.cells).toEqual([['2025-11-03', '2025-11-03 18:30', '1.5', 'true', '', 'end']]);
  });

  test('gives its sheets by name, without empty ones', async () => {
    const written = writeWorkbook([
      { data: [words('one')], sheet: 'March' },
      { data: [[]], sheet: 'Empty' },
      { data: [words('two')], sheet: 'April' },
    ] as Sheet<Buffer>[]);
    const sheets = await read(new Uint8Array(await written.toBuffer()));
    expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ['March', [['one']]],
      ['April', [['two']]],
    ]);
  });

  test('is known by what it holds, whatever its name', async () => {
    const [sheet] = await read(await workbookOf([words('note')]), 'notes.csv');
    expect(sheet?.cells).toEqual([['note']]);
  });
});

describe('what is refused', () => {
  const failureOf = async (bytes: Uint8Array, fileName = 'notes.xlsx') => {
    const source = await readFile(bytes, fileName);
    return source.ok ? source.value.kind : source.failure;
  };
  const text = (words: string) => new TextEncoder().encode(words);
  const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>words</t></is></c></row>';

  test('(the hand-made workbook itself is fine)', async () => {
    expect((await read(workbookWith(row)))[0]?.cells).toEqual([['words']]);
  });

  test('a workbook that unpacks to more than a device holds', async () => {
    const small = bomb();
    expect(small.length).toBeLessThan(1024 * 1024);
    expect(await failureOf(small)).toBe('file-too-large');
  });

  test('one cell at the far end of an endless sheet', async () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>';
    expect(await failureOf(workbookWith(row + far))).toBe('file-too-large');
  });

  test.each([
    ['the old format', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'notes.xls'],
    ['text by the name of a workbook', text('note\nNo bus\n'), 'notes.xlsx'],
    ['another kind of archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'notes.xlsx'],
    ['an empty sheet', workbookWith(''), 'notes.xlsx'],
    ['a document to print', text('%PDF-1.7\nwords'), 'notes.csv'],
    ['nothing', new Uint8Array(), 'notes.csv'],
  ])('%s', async (_, bytes, name) => expect(await failureOf(bytes, name)).toBe('file-not-readable'));

  test('a workbook cut off in the middle', async () => {
    const whole = await workbookOf([words('note')]);
    for (let length = 4; length < whole.length; length += 97) {
      expect(await failureOf(whole.subarray(0, length))).toBe('file-not-readable');
    }
  });
});

describe('a JSON file', () => {
  const json = (words: string) => readFile(new TextEncoder().encode(words), 'board.json');
  test('is offered as a whole board', async () =>
    expect(await json('{"format":"heard-board"}')).toEqual({
      ok: true,
      value: { kind: 'board', exported: { format: 'heard-board' } },
    }));
  test.each(['{"format":', '"words"', 'null', ''])('%j is none', async (words) =>
    expect(await json(words)).toEqual({ ok: false, failure: 'file-not-heard' }),
  );
});
