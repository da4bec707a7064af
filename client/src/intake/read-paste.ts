import { withPlainLineEnds } from '@heard/shared/intake';
import { oneSheet, type TableSource } from './source.ts';

/**
 * Pasted text: cells of a spreadsheet, separated by tabs, or one note a line. A spreadsheet puts a cell in quotation
 * marks, and doubles those inside, only when it holds a line break or a tab; quotation marks anywhere else are
 * words people wrote and stay.
 */
export function readPaste(pasted: string): TableSource {
  const text = withPlainLineEnds(pasted);
  const cells: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = quotedCell(text, at) ?? bareCell(text, at);
    row.push(cell.words);
    if (text[cell.end] !== '\t') {
      cells.push(row);
      row = [];
    }
    at = cell.end + 1;
  }
  return oneSheet(cells, null);
}

interface Cell {
  readonly words: string;
  /** Where its separator stands, or the end of the text. */
  readonly end: number;
}

function bareCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1;
  return { words: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell | undefined {
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) return undefined;
  const after = text[close + 1];
  if (after !== undefined && after !== '\t' && after !== '\n') return undefined;
  const inside = text.slice(start + 1, close);
  return /[\n\t]/.test(inside) ? { words: inside.replaceAll('""', '"'), end: close + 1 } : undefined;
}
