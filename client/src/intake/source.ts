import type { Cells } from '@heard/shared/intake';

/** How the bytes of a text file were read; `null` where the file says so itself or the text was pasted. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';

export interface Sheet {
  /** Empty where there is only one and it has no name. */
  readonly name: string;
  readonly cells: Cells;
  /** A quotation mark is opened and never closed, so what follows it may have run together. */
  readonly quoteLeftOpen: boolean;
}

/** Tables of cells to choose notes from. There is at least one sheet. */
export interface TableSource {
  readonly kind: 'table';
  readonly encoding: Encoding | null;
  readonly sheets: readonly Sheet[];
}

/** A complete export of Heard, not yet checked: the server does that. */
export interface BoardSource {
  readonly kind: 'board';
  readonly exported: unknown;
}

export type Source = TableSource | BoardSource;

export function oneSheet(cells: Cells, encoding: Encoding | null, quoteLeftOpen = false): TableSource {
  return { kind: 'table', encoding, sheets: [{ name: '', cells: withoutBlankEnd(cells), quoteLeftOpen }] };
}

/** The line end of the last row is not a row. */
export function withoutBlankEnd(cells: Cells): Cells {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? []).every((cell) => cell === '')) end -= 1;
  return end === cells.length ? cells : cells.slice(0, end);
}
