import { describe, expect, test } from 'vitest';
import { readDelimited, readText } from './read-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** The one sheet and how it was read; fails the test where the file was refused. */
function read(content: Uint8Array, fileName = 'notes.csv') {
  const source = readText(content, fileName);
  if (!source.ok) throw new Error(source.failure);
  return { encoding: source.value.encoding, cells: source.value.sheets[0]?.cells };
}

describe('the encoding', () => {
  const text = 'note,theme\nCafé – “open” 早上 😀,Été\n';
  const cells = [
    ['note', 'theme'],
    ['Café – “open” 早上 😀', 'Été'],
  ];

  test('UTF-8', () => expect(read(utf8(text))).toEqual({ encoding: 'utf-8', cells }));
  test('UTF-8 with a byte order mark, which is not part of the first name', () =>
    expect(read(bytes([0xef, 0xbb, 0xbf], utf8(text)))).toEqual({ encoding: 'utf-8', cells }));
  test.each([true, false])('UTF-16 with a byte order mark, little endian %s', (little) =>
    expect(read(utf16(text, little))).toEqual({ encoding: 'utf-16', cells }),
  );
  test('Windows-1252, with its curly quotes, dash and euro', () => {
    const content = bytes(utf8('Caf'), [0xe9], utf8(' '), [0x93, 0x94, 0x96, 0x80], utf8('\n'));
    expect(read(content)).toEqual({ encoding: 'windows-1252', cells: [['Café “”–€']] });
  });
});

describe('the cells', () => {
  test.each([',', ';', '\t'])('separated by %j', (separator) => {
    const rows = [
      ['note', 'theme', 'who'],
      ['Well, no bus; none', 'Getting about', 'Ann'],
      ['a "quoted" word', '', 'Bob'],
    ];
    const quoted = (cell: string) => (/[",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const text = rows.map((row) => row.map(quoted).join(separator)).join('\n');
    expect(read(utf8(text)).cells).toEqual(rows);
  });

  test('keep line breaks in quotation marks, blank rows in between and spaces at the ends', () => {
    expect(read(utf8('note,n\n"\none\n\ntwo ",1\n\n  three,2\n')).cells).toEqual([
      ['note', 'n'],
      ['\none\n\ntwo ', '1'],
      [''],
      ['  three', '2'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('with line ends %j', (end) =>
    expect(read(utf8(['a,b', '"c', 'd",e', ''].join(end))).cells).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ]),
  );

  test('with line ends of several kinds in one file', () =>
    expect(read(utf8('a,b\r\nc,d\ne,f\rg,h')).cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]));

  test('of one column are not cut at their commas', () =>
    expect(read(utf8('note\nLate, every time\n"Shops, ""all"" of them,\nshut"\n')).cells).toEqual([
      ['note'],
      ['Late, every time'],
      ['Shops, "all" of them,\nshut'],
    ]));

  test('with a first line that says what separates them', () =>
    expect(read(utf8('sep=;\r\na,b;c\r\n')).cells).toEqual([['a,b', 'c']]));

  test('after a quotation mark that is never closed are told to have run together', () => {
    expect(readDelimited('a,b\n"c,d\ne,f').quoteLeftOpen).toBe(true);
    expect(readDelimited('a,b\n"c",d\ne,f').quoteLeftOpen).toBe(false);
  });

  test('of a .txt file are lines, whatever marks are in them', () =>
    expect(read(utf8('Late, again; "sigh"\nNo ramp\n'), 'notes.txt').cells).toEqual([
      ['Late, again; "sigh"'],
      ['No ramp'],
    ]));
});

describe('what is no text', () => {
  const refused = { ok: false, failure: 'file-not-readable' };
  const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

  test('a picture by another name', () =>
    expect(readText(Uint8Array.from(picture), 'notes.csv')).toEqual(refused));
  test('noise', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 255) + 1);
    expect(readText(noise, 'notes.csv')).toEqual(refused);
  });
  test('nothing', () => expect(readText(utf8(' \n\n'), 'notes.csv')).toEqual(refused));
  test('but one stray control character is let through as it is', () =>
    expect(read(utf8(`a,b\n${'long enough '.repeat(20)}\u0007,d`)).cells?.[1]?.[0]).toContain('\u0007'));
});
