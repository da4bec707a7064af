import { headerRole } from './header-words.ts';
import { type Role, roles } from './role.ts';

/** Rows of cells, as a file or a paste gives them. Rows need not be equally long. */
export type Cells = readonly (readonly string[])[];

/** How a table is to be read: whether its first row names the columns, and what each column is. */
export interface Mapping {
  readonly header: boolean;
  /** By column; at most one column has each role, except `leave out`. */
  readonly roles: readonly Role[];
}

/** Enough rows to tell what a column holds. */
const sampleRows = 200;

export function columnCount(cells: Cells): number {
  let widest = 0;
  for (const row of cells) widest = Math.max(widest, row.length);
  return widest;
}

/** A first proposal from the names of the columns and from what is in them; people correct it in the preview. */
export function guessMapping(cells: Cells): Mapping {
  const width = columnCount(cells);
  const header = guessHeader(cells, width);
  const body = cells.slice(header ? 1 : 0, sampleRows + 1);
  const columns = Array.from({ length: width }, (_, index) =>
    describeColumn(
      body.map((row) => row[index] ?? ''),
      header ? (cells[0]?.[index] ?? '') : '',
    ),
  );
  const guessed: Role[] = columns.map(() => 'leave out');
  for (const role of roles) {
    if (role === 'leave out') continue;
    const best = bestColumn(role, columns, guessed);
    if (best !== -1) guessed[best] = role;
  }
  return { header, roles: guessed };
}

/** The same mapping with one column given another role; a column that had it before is left out then. */
export function withRole(mapping: Mapping, column: number, role: Role): Mapping {
  return {
    ...mapping,
    roles: mapping.roles.map((had, index) => {
      if (index === column) return role;
      return had === role ? 'leave out' : had;
    }),
  };
}

interface Column {
  readonly named: { readonly role: Role; readonly certainty: number } | undefined;
  /** Mean characters of the cells that hold text. */
  readonly length: number;
  readonly filled: number;
  /** Mostly numbers: an identifier, a count, a tally. */
  readonly numeric: boolean;
  readonly dated: boolean;
}

function describeColumn(values: readonly string[], name: string): Column {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  const characters = filled.reduce((sum, value) => sum + value.length, 0);
  const share = (test: (value: string) => boolean) => filled.filter(test).length > filled.length * 0.8;
  return {
    named: headerRole(name),
    length: filled.length === 0 ? 0 : characters / filled.length,
    filled: filled.length,
    numeric: share(isNumber),
    dated: share(isDate),
  };
}

/** The column to take for a role, or -1. Of two equally named ones the longer text is the note, the first any other. */
function bestColumn(role: Role, columns: readonly Column[], taken: readonly Role[]): number {
  let best = -1;
  let bestScore = 0;
  columns.forEach((column, index) => {
    if (taken[index] !== 'leave out' || column.named?.role !== role) return;
    if (column.numeric && role !== 'date' && role !== 'theme') return;
    const score = column.named.certainty + (role === 'note' ? Math.min(column.length, 4000) / 4001 : 0);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  if (best !== -1 || role !== 'note') return best;
  return longestText(columns);
}

function longestText(columns: readonly Column[]): number {
  let best = -1;
  let bestLength = 0;
  columns.forEach((column, index) => {
    if (column.named !== undefined || column.numeric || column.dated) return;
    if (column.length > bestLength) [best, bestLength] = [index, column.length];
  });
  // Everything has another name or is a number: the first column that holds anything is still a better start than none.
  return best === -1 ? columns.findIndex((column) => column.filled > 0) : best;
}

/** A name is short; the first row of notes rarely is. */
const longestName = 60;
const mostWords = 6;

function guessHeader(cells: Cells, width: number): boolean {
  const [first, ...rest] = cells;
  if (first === undefined || rest.length === 0) return false;
  const names = first.map((name) => name.trim()).filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => isNumber(name) || isDate(name))) return false;
  const certainties = names.map((name) => headerRole(name)?.certainty ?? 0);
  // A single column of notes may begin with a short note that holds such a word: only the exact word is a name there.
  if (width === 1) return certainties[0] === 2;
  const columns = first.map((name, index) => ({ name: name.trim(), below: valuesBelow(cells, index) }));
  if (columns.some(({ name, below }) => name !== '' && below.includes(name))) return false;
  const described = columns.map(({ name, below }) => ({ name, column: describeColumn(below, '') }));
  if (
    described.some(({ name, column }) => name !== '' && column.filled > 0 && (column.numeric || column.dated))
  ) {
    return true;
  }
  if (!names.every(couldBeName)) return false;
  return (
    certainties.some((certainty) => certainty > 0) ||
    described.some(({ name, column }) => name !== '' && column.length > Math.max(40, name.length * 4))
  );
}

/** The cells of a column below its first one: a theme or a person comes again there, a name does not. */
function valuesBelow(cells: Cells, index: number): string[] {
  return cells.slice(1, sampleRows + 1).map((row) => (row[index] ?? '').trim());
}

function couldBeName(text: string): boolean {
  return (
    text.length <= longestName &&
    text.split(/\s+/).length <= mostWords &&
    !isNumber(text) &&
    !/[.!]$/.test(text)
  );
}

function isNumber(value: string): boolean {
  return /^[-+]?\d[\d\s.,]*%?$/.test(value);
}

function isDate(value: string): boolean {
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T]\d{1,2}:\d{2}.*)?$/.test(value);
}
