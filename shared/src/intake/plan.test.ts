import { describe, expect, test } from 'vitest';
import { limits } from '../protocol/index.ts';
import { plainText, richTextOf } from '../richtext/index.ts';
import type { Cells, Mapping } from './columns.ts';
import { duplicateKey, duplicateKeys } from './duplicates.ts';
import { planImport, type Surroundings, themesOf } from './plan.ts';

const notes: Mapping = { header: false, roles: ['note'] };
const emptyBoard: Surroundings = { known: new Set(), roomLeft: limits.cards, chosen: new Set() };

function planNotes(texts: readonly string[], around: Partial<Surroundings> = {}) {
  return planImport(
    texts.map((text) => [text]),
    notes,
    { ...emptyBoard, ...around },
  );
}

const reasons = (plan: ReturnType<typeof planNotes>) =>
  plan.leftOut.map(({ number, reason }) => `${number} ${reason}`);
const texts = (plan: ReturnType<typeof planNotes>) => plan.rows.map(({ row }) => row.note);

describe('words of a note', () => {
  test.each([
    '  spaces at both ends  ',
    '\nA line before\n\nand one between\n',
    'tab\tinside, "quotes" and ‘curly’ ones',
    '=SUM(A1:A9)',
    '👩‍👩‍👧 and e\u0301 stay as they were typed',
    '\u00a0no-break\u200b and zero width',
    '夜間沒有公車，老人家回不了家。',
    'x'.repeat(limits.textCharacters),
  ])('arrive character for character: %j', (text) => {
    const [arrived] = texts(planNotes([text]));
    expect(arrived).toBe(text);
    expect(plainText(richTextOf(arrived ?? ''))).toBe(text);
  });

  test('have only their line ends made plain', () => {
    expect(texts(planNotes(['one\r\ntwo\rthree\n\r\n']))).toEqual(['one\ntwo\nthree\n\n']);
  });
});

describe('what is left out', () => {
  test('is said with its row and reason, and the rest comes in', () => {
    const plan = planNotes(['first', '', '  \n ', 'x'.repeat(limits.textCharacters + 1), 'last']);
    expect(texts(plan)).toEqual(['first', 'last']);
    expect(reasons(plan)).toEqual(['2 empty', '3 empty', '4 too long']);
    expect(plan.leftOut[2]?.start).toBe(`${'x'.repeat(80)}…`);
  });

  test('row numbers count the row of names', () => {
    const plan = planImport([['note'], [''], ['kept']], { header: true, roles: ['note'] }, emptyBoard);
    expect(reasons(plan)).toEqual(['2 empty']);
    expect(plan.rows[0]?.number).toBe(3);
  });

  test('a line end counts once towards the length', () => {
    expect(planNotes([`${'x'.repeat(limits.textCharacters - 1)}\r\n`]).leftOut).toEqual([]);
  });

  test('rows beyond the most that an import holds', () => {
    const plan = planNotes(
      Array.from({ length: limits.importRows + 2 }, (_, index) => `note ${index}`),
      { roomLeft: Number.POSITIVE_INFINITY },
    );
    expect(plan.rows).toHaveLength(limits.importRows);
    expect(reasons(plan)).toEqual(['5001 too many rows', '5002 too many rows']);
  });

  test('rows beyond the room on the board; leaving one out makes room for the next', () => {
    expect(reasons(planNotes(['one', 'two', 'three'], { roomLeft: 2 }))).toEqual(['3 no room']);
    const plan = planNotes(['one', 'two', 'three'], { roomLeft: 2, chosen: new Set([1]) });
    expect(texts(plan)).toEqual(['two', 'three']);
    expect(reasons(plan)).toEqual(['1 chosen']);
  });

  test('every row is either planned or left out', () => {
    const cells: Cells = [['a'], [], [''], ['a'], ['x'.repeat(5000)], ['b', 'stray']];
    const plan = planImport(cells, notes, { ...emptyBoard, roomLeft: 2 });
    const numbers = [...plan.rows, ...plan.leftOut].map(({ number }) => number).sort();
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('without a column for the note every row is empty', () => {
    expect(reasons(planImport([['words']], { header: false, roles: ['theme'] }, emptyBoard))).toEqual([
      '1 empty',
    ]);
  });
});

describe('likely duplicates', () => {
  test('are marked with the first of their kind and imported all the same', () => {
    const plan = planNotes(['No bus after six.', 'Parks', 'no bus, after SIX', 'No  bus after six!']);
    expect(plan.rows).toHaveLength(4);
    expect(plan.duplicates.map(({ number, of }) => [number, of])).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  test('are found against the board', () => {
    const plan = planNotes(['A café, at last', 'Something new'], {
      known: duplicateKeys(['a CAFÉ at last…']),
    });
    expect(plan.duplicates).toEqual([{ number: 1, of: 'board', start: 'A café, at last' }]);
  });

  test('stay on the list when somebody leaves them out, so that the choice can be taken back', () => {
    const plan = planNotes(['same', 'Same'], { chosen: new Set([2]) });
    expect(texts(plan)).toEqual(['same']);
    expect(plan.duplicates).toHaveLength(1);
  });

  test.each([
    ['1.5 miles', '15 miles'],
    ['👍', '👎'],
    ['Great 🙂', 'Great 🙁'],
    ['?', '!'],
    ['公車太少', '公園太少'],
  ])('%s and %s are two notes', (one, other) => expect(duplicateKey(one)).not.toBe(duplicateKey(other)));

  test.each([
    ['Co-operative ways', 'cooperative ways'],
    ["I can't get there", 'I CANT GET THERE '],
    ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
    ['公車太少，', '公車太少'],
  ])('%s and %s are the same note', (one, other) => expect(duplicateKey(one)).toBe(duplicateKey(other)));

  test('5,000 rows against 5,000 notes on the board ask each text once', () => {
    const board = Array.from({ length: 5000 }, (_, index) => `On the board ${index}`);
    const rows = Array.from({ length: 5000 }, (_, index) =>
      index % 2 ? `on the BOARD ${index}!` : `New ${index}`,
    );
    expect(planNotes(rows, { known: duplicateKeys(board) }).duplicates).toHaveLength(2500);
  });
});

describe('the other columns', () => {
  const all: Mapping = {
    header: false,
    roles: ['note', 'theme', 'author', 'organisation', 'conversation', 'place', 'date', 'tags', 'leave out'],
  };
  const planOne = (...cells: string[]) => planImport([cells], all, emptyBoard).rows[0];

  test('are one line each; what is to be left out is not looked at', () => {
    const planned = planOne(
      'note',
      ' Getting\n about ',
      'Ann  Lee',
      'Lunch club',
      'Tea',
      'Hall',
      '3 Nov',
      'a|b',
      'secret',
    );
    expect(planned?.row).toEqual({
      note: 'note',
      theme: 'Getting about',
      author: 'Ann Lee',
      organisation: 'Lunch club',
      conversation: 'Tea',
      place: 'Hall',
      date: '3 Nov',
      tags: ['a', 'b'],
    });
    expect(planned?.shortened).toEqual([]);
  });

  test('longer than a line are cut with a mark, and that is said', () => {
    const planned = planOne('note', 'y'.repeat(201), 'z'.repeat(200));
    expect(planned?.row.theme).toBe(`${'y'.repeat(199)}…`);
    expect(planned?.row.author).toBe('z'.repeat(200));
    expect(planned?.shortened).toEqual(['theme']);
  });

  test('a cut never leaves half a character', () => {
    expect(planOne('note', `${'y'.repeat(198)}😀😀`)?.row.theme).toBe(`${'y'.repeat(198)}…`);
  });

  test.each([
    ['bus|evening', ['bus', 'evening']],
    ['bus; evening, late;bus', ['bus', 'evening, late']],
    ['bus, evening', ['bus', 'evening']],
    [' , ', []],
    ['one tag', ['one tag']],
  ])('tags %j', (cell, tags) =>
    expect(planOne('note', '', '', '', '', '', '', cell)?.row.tags).toEqual(tags),
  );

  test('more tags than a note can hold are cut, and that is said', () => {
    const planned = planOne(
      'note',
      '',
      '',
      '',
      '',
      '',
      '',
      Array.from({ length: 21 }, (_, i) => `t${i}`).join('|'),
    );
    expect(planned?.row.tags).toHaveLength(20);
    expect(planned?.shortened).toEqual(['tags']);
  });

  test('themes are counted once', () => {
    const plan = planImport(
      [['a', 'One'], ['b', 'Two '], ['c', 'One'], ['d']],
      { header: false, roles: ['note', 'theme'] },
      emptyBoard,
    );
    expect(themesOf(plan.rows)).toBe(2);
  });
});
