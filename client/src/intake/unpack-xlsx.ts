import { done, type Outcome, refused } from '@heard/shared/failure';
import { unzipSync, zipSync } from 'fflate';

/** A small file can unpack to more than any device holds; what people write in a workbook never comes near this. */
const mostBytes = 120 * 1024 * 1024;
const mostParts = 2000;
/** One far-away cell makes a table of everything before it: more cells than this are not built. */
const mostCells = 4_000_000;

/**
 * The parts of a workbook that hold cells, packed again without compression: the reader then unpacks them at once
 * and on the spot, where with compressed ones it would start workers of its own, which a strict content security
 * policy forbids. Refuses what would unpack to too much before unpacking it.
 */
export function unpackXlsx(bytes: Uint8Array): Outcome<Uint8Array, 'file-too-large' | 'file-not-readable'> {
  let total = 0;
  let parts = 0;
  const isSmallEnough = () => total <= mostBytes && parts <= mostParts;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/^xl\/.*\.(xml|rels)$/.test(name) || /^xl\/(drawings|charts|media|theme)\//.test(name))
        return false;
      total += originalSize;
      parts += 1;
      return isSmallEnough();
    },
  });
  if (!isSmallEnough()) return refused('file-too-large');
  if (unpacked['xl/workbook.xml'] === undefined) return refused('file-not-readable');
  for (const [name, content] of Object.entries(unpacked)) {
    if (/^xl\/worksheets\/[^/]*\.xml$/.test(name) && cellsSpanned(content) > mostCells)
      return refused('file-too-large');
  }
  return done(zipSync(unpacked, { level: 0 }));
}

function cellsSpanned(sheet: Uint8Array): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters, digits] of new TextDecoder()
    .decode(sheet)
    .matchAll(/\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnNumber(letters ?? ''));
  }
  return rows * columns;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
