import { maximumTags } from '../card/index.ts';
import { limits } from '../protocol/index.ts';
import type { Cells, Mapping } from './columns.ts';
import { duplicateKey } from './duplicates.ts';
import type { Role } from './role.ts';
import type { IntakeRow } from './row.ts';

/** Why a row does not become a note. */
export type LeftOutReason = 'empty' | 'too long' | 'too many rows' | 'no room' | 'chosen';

export interface LeftOut {
  /** Row in the file, counted from 1, the row of names included: the number a spreadsheet shows. */
  readonly number: number;
  readonly reason: LeftOutReason;
  /** The first characters of the note, to recognise it by. */
  readonly start: string;
}

export interface PlannedRow {
  readonly number: number;
  readonly row: IntakeRow;
  /** Which of its lines had to be cut to fit; they end in an ellipsis then. Tags: some were left away. */
  readonly shortened: readonly Role[];
}

/** A row with the same words as an earlier row or as a note on the board. It is imported unless somebody says not. */
export interface Duplicate {
  readonly number: number;
  readonly of: 'board' | number;
  readonly start: string;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  readonly leftOut: readonly LeftOut[];
  /** Likely duplicates, those that were chosen to be left out included. */
  readonly duplicates: readonly Duplicate[];
}

export interface Surroundings {
  /** `duplicateKeys` of the notes on the board. */
  readonly known: ReadonlySet<string>;
  /** How many more notes the board can hold. */
  readonly roomLeft: number;
  /** Numbers of the rows that a person chose to leave out. */
  readonly chosen: ReadonlySet<number>;
}

/**
 * Says for every row below the names what becomes of it; none is passed over in silence. The words of a note stay
 * as they are, character for character, but for line ends: CR LF and CR become LF. One-line fields are trimmed and
 * their white space becomes single spaces.
 */
export function planImport(cells: Cells, mapping: Mapping, around: Surroundings): Plan {
  const rows: PlannedRow[] = [];
  const leftOut: LeftOut[] = [];
  const duplicates: Duplicate[] = [];
  const seen = new Map<string, number>();
  const columns = columnsByRole(mapping.roles);
  for (let index = mapping.header ? 1 : 0; index < cells.length; index += 1) {
    const number = index + 1;
    const planned = planRow(cells[index] ?? [], columns, number);
    const start = startOf(planned.row.note);
    const leave = (reason: LeftOutReason) => leftOut.push({ number, reason, start });
    if (planned.row.note.trim() === '') {
      leave('empty');
      continue;
    }
    if (planned.row.note.length > limits.textCharacters) {
      leave('too long');
      continue;
    }
    const key = duplicateKey(planned.row.note);
    const of = around.known.has(key) ? 'board' : seen.get(key);
    if (of === undefined) seen.set(key, number);
    else duplicates.push({ number, of, start });
    if (around.chosen.has(number)) leave('chosen');
    else if (rows.length >= limits.importRows) leave('too many rows');
    else if (rows.length >= around.roomLeft) leave('no room');
    else rows.push(planned);
  }
  return { rows, leftOut, duplicates };
}

/** How many themes the rows would make or add to. */
export function themesOf(rows: readonly PlannedRow[]): number {
  return new Set(rows.map(({ row }) => row.theme).filter((theme) => theme !== '')).size;
}

export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

type Columns = ReadonlyMap<Role, number>;

function columnsByRole(roles: readonly Role[]): Columns {
  const columns = new Map<Role, number>();
  roles.forEach((role, index) => {
    if (!columns.has(role)) columns.set(role, index);
  });
  return columns;
}

function planRow(cells: readonly string[], columns: Columns, number: number): PlannedRow {
  const shortened: Role[] = [];
  const cell = (role: Role) => {
    const column = columns.get(role);
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const line = (role: Role) => {
    const whole = cell(role).replace(/\s+/g, ' ').trim();
    if (whole.length <= limits.lineCharacters) return whole;
    shortened.push(role);
    return cutLine(whole);
  };
  const tags = tagsOf(cell('tags'));
  if (tags.cut) shortened.push('tags');
  const row: IntakeRow = {
    note: withPlainLineEnds(cell('note')),
    theme: line('theme'),
    author: line('author'),
    organisation: line('organisation'),
    conversation: line('conversation'),
    place: line('place'),
    date: line('date'),
    tags: tags.list,
  };
  return { number, row, shortened };
}

/** Never cuts between the two halves of one character. */
function cutLine(whole: string): string {
  return `${whole.slice(0, limits.lineCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Tags come separated by `|`, `;` or `,`: by the first of these that occurs, so that the others can be in a tag. */
function tagsOf(cell: string): { list: readonly string[]; cut: boolean } {
  const separator = ['|', ';', '\n', ','].find((mark) => cell.includes(mark)) ?? '|';
  const all = new Set(
    cell
      .split(separator)
      .map((tag) => tag.replace(/\s+/g, ' ').trim())
      .filter((tag) => tag !== ''),
  );
  const list = [...all].slice(0, maximumTags);
  const cut = all.size > maximumTags || list.some((tag) => tag.length > limits.lineCharacters);
  return { list: list.map((tag) => (tag.length > limits.lineCharacters ? cutLine(tag) : tag)), cut };
}

const startCharacters = 80;

function startOf(note: string): string {
  const line = note
    .slice(0, startCharacters * 2)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > startCharacters
    ? `${line.slice(0, startCharacters).replace(/[\uD800-\uDBFF]$/, '')}…`
    : line;
}
