import type { Card } from '../card/index.ts';
import type { Size } from '../geometry/index.ts';
import { blockText } from '../richtext/index.ts';
import { countLines } from './measure.ts';

/** The measures of a card in board units; the style sheet of the card uses the same. */
export const cardMeasures = {
  width: 232,
  padding: 14,
  fontSize: 16,
  lineHeight: 24,
  mostLines: 6,
  /** The quiet line below the words, with the gap above it. */
  footer: 30,
  listIndent: 20,
} as const;

const sizes = new WeakMap<Card['heard'], { size: Size; cut: boolean }>();

/** Fixed width, height by content up to six lines. The same text object is measured once. */
export function sizeOfCard(card: Card): Size {
  return measureCard(card).size;
}

/** True where the words go on behind the last line that is shown. */
export function isCardCut(card: Card): boolean {
  return measureCard(card).cut;
}

function measureCard(card: Card): { size: Size; cut: boolean } {
  const known = sizes.get(card.heard);
  if (known !== undefined) return known;
  const { width, padding, fontSize, lineHeight, mostLines, footer, listIndent } = cardMeasures;
  let lines = 0;
  let cut = false;
  for (const block of card.heard) {
    const indent = block.kind === 'paragraph' ? 0 : listIndent * (block.depth + 1);
    const measured = countLines(blockText(block), width - 2 * padding - indent, fontSize, mostLines - lines);
    lines += measured.lines;
    cut ||= measured.cut || lines > mostLines;
    if (cut || lines >= mostLines) break;
  }
  cut ||= lines >= mostLines && hasMore(card, mostLines);
  const shown = Math.min(mostLines, Math.max(1, lines));
  const result = { size: { width, height: 2 * padding + shown * lineHeight + footer }, cut };
  sizes.set(card.heard, result);
  return result;
}

function hasMore(card: Card, mostLines: number): boolean {
  return card.heard.length > mostLines;
}
