import { describe, expect, test } from 'vitest';
import { readPaste } from './read-paste.ts';

const cellsOf = (text: string) => readPaste(text).sheets[0]?.cells;

describe('lines', () => {
  test('are notes, with blank ones in between', () =>
    expect(cellsOf('No bus after six\r\n\r\n  The park, at night\n')).toEqual([
      ['No bus after six'],
      [''],
      ['  The park, at night'],
    ]));

  test.each([
    '"Nobody asked us" was what she said',
    '"Nobody asked us"',
    'He said "no"',
    '"',
    'open "only',
    '""',
  ])('keep the quotation marks of %s', (line) =>
    expect(cellsOf(`before\n${line}\nafter`)).toEqual([['before'], [line], ['after']]),
  );

  test('may be none', () => {
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('\n\n')).toEqual([]);
  });
});

describe('cells of a spreadsheet', () => {
  test('are separated by tabs', () =>
    expect(cellsOf('note\ttheme\nNo bus\tBuses\n\tParks\nlast\t')).toEqual([
      ['note', 'theme'],
      ['No bus', 'Buses'],
      ['', 'Parks'],
      ['last', ''],
    ]));

  test('with line breaks come in quotation marks, which are taken off', () =>
    expect(cellsOf('"one\ntwo ""loud"" words"\tA\n"Said" he\t"B\tC"\n"single\ncolumn"')).toEqual([
      ['one\ntwo "loud" words', 'A'],
      ['"Said" he', 'B\tC'],
      ['single\ncolumn'],
    ]));

  test('a mark that opens and never closes is a word like any other', () =>
    expect(cellsOf('"one\ttwo\nthree')).toEqual([['"one', 'two'], ['three']]));
});
