import { letterWidth } from './widths.ts';

/** A line of a text: what stands from `from` up to but not including `to`. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The lines of a text, and whether it was cut at the most that were allowed. */
export interface Broken {
  readonly lines: readonly Line[];
  readonly cut: boolean;
}

/** How much wider bold text of the typeface is than its regular weight. */
export const boldness = 1.08;

/**
 * Breaks a text into lines by a table of letter widths instead of asking a browser, so that every device, the list, the
 * server and a picture of the board agree on where everything is. The table is that of the shipped typeface at weight
 * 400; for bold text give a `width` divided by `boldness`. A text without words has one line.
 *
 * @param width room for text in board units
 * @param fontSize in board units
 */
export function breakLines(text: string, width: number, fontSize: number, most: number): Broken {
  const lines: Line[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    const starts = startsOfLines(paragraph, (width / fontSize) * 1000, most - lines.length);
    for (const [index, start] of starts.entries())
      lines.push({ from: from + start, to: from + (starts[index + 1] ?? paragraph.length) });
    if (lines.length > most) return { lines: lines.slice(0, most), cut: true };
    from += paragraph.length + 1;
  }
  return { lines, cut: false };
}

/**
 * Greedy wrapping as browsers do it: after spaces, hyphens and dashes, between full-width letters, and inside a word
 * only where it is longer than a line. Spaces at the end of a line hang over its edge.
 */
function startsOfLines(paragraph: string, room: number, enough: number): number[] {
  const starts = [0];
  let at = 0;
  let used = 0;
  for (const word of paragraph.split(breaks)) {
    const bare = word.trimEnd();
    const width = widthOf(bare);
    if (used > 0 && used + width > room) {
      starts.push(at);
      used = 0;
    }
    used = width > room ? breakWord(word, room, at, starts) : used + width + widthOf(word.slice(bare.length));
    at += word.length;
    if (starts.length > enough) break;
  }
  return starts;
}

const breaks = /(?<= )(?![ …])|(?<=[-–—])(?=\p{L})|(?<=[\u2e80-\u9fff\uac00-\ud7af])/u;

/** Adds where the lines of a long word begin; answers how much of the last one is used. */
function breakWord(word: string, room: number, from: number, starts: number[]): number {
  let at = from;
  let used = 0;
  for (const letter of word) {
    const width = letterWidth(letter);
    if (used > 0 && used + width > room) {
      starts.push(at);
      used = 0;
    }
    used += width;
    at += letter.length;
  }
  return used;
}

/**
 * The text, or as much of it as fits on one line with an ellipsis: where clipping would cost a layer each. Cut between
 * words where there are any, so that what is seen can be said aloud and found in the full text.
 */
export function fittingText(text: string, width: number, fontSize: number): string {
  return widthOf(text) <= (width / fontSize) * 1000 ? text : ellipsed(text, width, fontSize);
}

/** A text in at most so many lines; the last one with an ellipsis where it goes on. */
export function fittingLines(text: string, width: number, fontSize: number, most: number): string[] {
  const { lines, cut } = breakLines(text, width, fontSize, most);
  return lines.map(({ from, to }, index) =>
    cut && index === lines.length - 1
      ? ellipsed(text.slice(from, to), width, fontSize)
      : text.slice(from, to).trimEnd(),
  );
}

/** As much of a text that goes on as fits on one line with the ellipsis that says so, cut between words. */
export function ellipsed(text: string, width: number, fontSize: number): string {
  const room = (width / fontSize) * 1000;
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
