import { done, type Outcome, refused } from '@heard/shared/failure';
import type { Cells } from '@heard/shared/intake';
import readWorkbook from 'read-excel-file/universal';
import { type TableSource, withoutBlankEnd } from './source.ts';
import { unpackXlsx } from './unpack-xlsx.ts';

/** All sheets of a workbook that hold anything. Any fault of the file is `file-not-readable`. */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<Outcome<TableSource, 'file-too-large' | 'file-not-readable'>> {
  try {
    const unpacked = unpackXlsx(bytes);
    if (!unpacked.ok) return unpacked;
    const sheets = await readWorkbook(new Blob([new Uint8Array(unpacked.value)]), {
      trim: false,
      // As written in the file, so that 007 and 1.10 stay what people see.
      parseNumber: (digits: string) => digits,
    });
    const filled = sheets
      .map(({ sheet, data }) => ({ name: sheet, cells: wordsOf(data), quoteLeftOpen: false }))
      .filter(({ cells }) => cells.length > 0);
    return filled.length === 0
      ? refused('file-not-readable')
      : done({ kind: 'table', encoding: null, sheets: filled });
  } catch {
    return refused('file-not-readable');
  }
}

function wordsOf(rows: readonly (readonly unknown[])[]): Cells {
  return withoutBlankEnd(rows.map((row) => row.map(wordsOfCell)));
}

function wordsOfCell(value: unknown): string {
  if (value instanceof Date) return dayOf(value);
  return value === null || value === undefined ? '' : String(value);
}

/** `2025-11-03`, or `2025-11-03 18:30` where the cell also says a time. A workbook knows no time zones. */
function dayOf(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  if (Number.isNaN(rounded.getTime())) return '';
  const [day = '', time = ''] = rounded.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
