import { widths } from './widths.ts';

/** Lines a text needs, and whether it was cut at the most that were allowed. */
export interface Measured {
  readonly lines: number;
  readonly cut: boolean;
}

/**
 * Counts the lines of a text from a table of letter widths instead of asking a browser, so that every device, the
 * list, the server and a picture of the board agree on where everything is. The table is that of the shipped
 * typeface at weight 400; bold text is a little wider, which the caller allows for in `width`.
 *
 * @param width room for text in board units
 * @param fontSize in board units
 */
export function countLines(text: string, width: number, fontSize: number, most: number): Measured {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += linesOfParagraph(paragraph, (width / fontSize) * 1000, most - lines);
    if (lines > most) return { lines: most, cut: true };
  }
  return { lines: Math.max(1, lines), cut: false };
}

/** Greedy wrapping as browsers do it: at spaces, and inside a word only where it is longer than a line. */
function linesOfParagraph(paragraph: string, room: number, enough: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[ \-–—])/)) {
    const trimmed = widthOf(word.trimEnd());
    if (used > 0 && used + trimmed > room) {
      lines += 1;
      used = 0;
      if (lines > enough) return lines;
    }
    if (trimmed > room) {
      const extra = Math.ceil(trimmed / room) - 1;
      lines += extra;
      used = trimmed - extra * room;
      if (lines > enough) return lines;
    } else {
      used += widthOf(word);
    }
  }
  return lines;
}

/** Width in thousandths of the font size. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += widths.get(letter) ?? guess(letter);
  return sum;
}

/** Letters outside the table: full-width scripts and pictographs take a square, others an average letter. */
function guess(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x300 && code < 0x370) return 0;
  return code >= 0x1100 ? 1000 : 560;
}
