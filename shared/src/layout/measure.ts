import { letterWidth } from './widths.ts';

/** Lines a text needs, and whether it was cut at the most that were allowed. */
export interface Measured {
  readonly lines: number;
  readonly cut: boolean;
}

/** How much wider bold text of the typeface is than its regular weight. */
export const boldness = 1.08;

/**
 * Counts the lines of a text from a table of letter widths instead of asking a browser, so that every device, the
 * list, the server and a picture of the board agree on where everything is. The table is that of the shipped
 * typeface at weight 400; for bold text give a `width` divided by `boldness`.
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

/**
 * Greedy wrapping as browsers do it: after spaces, hyphens and dashes, between full-width letters, and inside a word
 * only where it is longer than a line. Spaces at the end of a line hang over its edge.
 */
function linesOfParagraph(paragraph: string, room: number, enough: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(breaks)) {
    const trimmed = widthOf(word.trimEnd());
    if (used > 0 && used + trimmed > room) {
      lines += 1;
      used = 0;
    }
    if (trimmed > room) {
      const broken = breakWord(word, room);
      lines += broken.extra;
      used = broken.used;
    } else {
      used += widthOf(word);
    }
    if (lines > enough) return lines;
  }
  return lines;
}

const breaks = /(?<= )(?![ …])|(?<=[-–—])(?=\p{L})|(?<=[\u2e80-\u9fff\uac00-\ud7af])/u;

function breakWord(word: string, room: number): { extra: number; used: number } {
  let extra = 0;
  let used = 0;
  for (const letter of word) {
    const width = letterWidth(letter);
    if (used > 0 && used + width > room) {
      extra += 1;
      used = 0;
    }
    used += width;
  }
  return { extra, used };
}

/**
 * The text, or as much of it as fits on one line with an ellipsis: where clipping would cost a layer each. Cut between
 * words where there are any, so that what is seen can be said aloud and found in the full text.
 */
export function fittingText(text: string, width: number, fontSize: number): string {
  const room = (width / fontSize) * 1000;
  if (widthOf(text) <= room) return text;
  let used = letterWidth('…');
  let kept = '';
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > room) break;
    kept += letter;
  }
  const isMidWord = /^\S/.test(text.slice(kept.length));
  return `${(isMidWord ? kept.replace(/(?<=\s)\S*$/, '') : kept).trimEnd()}…`;
}

/** Width in thousandths of the font size. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letterWidth(letter);
  return sum;
}
