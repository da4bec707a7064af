import { done, type Outcome, refused } from '@heard/shared/failure';
import { withPlainLineEnds } from '@heard/shared/intake';
import Papa from 'papaparse';
import { decodeBytes } from './decode-bytes.ts';
import { readPaste } from './read-paste.ts';
import { oneSheet, type TableSource } from './source.ts';

/** A file of text: `.txt` is read like a paste, anything else as cells separated by comma, semicolon or tab. */
export function readText(bytes: Uint8Array, fileName: string): Outcome<TableSource, 'file-not-readable'> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return refused('file-not-readable');
  if (/\.txt$/i.test(fileName)) return done({ ...readPaste(text), encoding });
  const { cells, quoteLeftOpen } = readDelimited(text);
  return done(oneSheet(cells, encoding, quoteLeftOpen));
}

/** Occurs in no text (`decodeBytes` refuses it), so that a file of one column is not cut at its commas. */
const noDelimiter = '\0';

/** Line ends are made plain first: a file may mix them, and the parser goes by one kind for all of it. */
export function readDelimited(text: string): { cells: string[][]; quoteLeftOpen: boolean } {
  const { declared, rest } = declaredDelimiter(withPlainLineEnds(text));
  const { data, errors } = parse(rest, declared ?? guessDelimiter(rest));
  return { cells: data, quoteLeftOpen: errors.some(({ type }) => type === 'Quotes') };
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false, preview });
}

const rowsToGuessFrom = 100;

/**
 * What cuts most rows into as many cells as the first one. The guess built into the parser also counts blank rows,
 * and so misses the delimiter of a short file.
 */
function guessDelimiter(text: string): string {
  let best = { delimiter: noDelimiter, share: 0.5, width: 1 };
  for (const delimiter of [',', ';', '\t']) {
    const widths = parse(text, delimiter, rowsToGuessFrom)
      .data.filter((row) => row.some((cell) => cell !== ''))
      .map((row) => row.length);
    const [width = 1] = widths;
    const share = widths.filter((each) => each === width).length / widths.length;
    if (width === 1 || share < best.share) continue;
    if (share > best.share || width > best.width) best = { delimiter, share, width };
  }
  return best.delimiter;
}

/** Spreadsheet programs write `sep=;` as the first line to say what separates the cells. */
function declaredDelimiter(text: string): { declared: string | undefined; rest: string } {
  const declared = /^sep=([,;\t])\n/i.exec(text);
  return { declared: declared?.[1], rest: declared ? text.slice(declared[0].length) : text };
}
