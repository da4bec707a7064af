import type { Card } from '../card/index.ts';
import type { Size } from '../geometry/index.ts';
import { type Block, blockText } from '../richtext/index.ts';
import { boldness, countLines } from './measure.ts';

/** The measures of a card in board units; the style sheet of the card gets them as custom properties. */
export const cardMeasures = {
  width: 232,
  padding: 14,
  fontSize: 16,
  lineHeight: 22,
  mostLines: 6,
  /** The quiet line below the words, with the gap above it. */
  footer: 28,
  listIndent: 20,
} as const;

const measured = new WeakMap<Card['heard'], { lines: number; cut: boolean }>();

/** Fixed width, height by content up to six lines. The same text object is measured once. */
export function sizeOfCard(card: Card): Size {
  const { width, padding, lineHeight, footer } = cardMeasures;
  const { lines, cut } = linesOfCard(card.heard);
  const height = 2 * padding + lines * lineHeight + (hasFooter(card, cut) ? footer : 0);
  return { width, height };
}

/** True where the words go on behind the last line that is shown. */
export function isCardCut(card: Card): boolean {
  return linesOfCard(card.heard).cut;
}

/** Whether there is anything to say below the words: who, where it comes from, tags, or that there is more. */
function hasFooter(card: Card, cut: boolean): boolean {
  const { name, organisation } = card.attribution;
  return cut || name !== '' || organisation !== '' || card.conversationId !== null || card.tags.length > 0;
}

function linesOfCard(heard: Card['heard']): { lines: number; cut: boolean } {
  const known = measured.get(heard);
  if (known !== undefined) return known;
  const { mostLines } = cardMeasures;
  let lines = 0;
  let cut = false;
  for (const block of heard) {
    const room = mostLines - lines;
    const own = room > 0 ? linesOfBlock(block, room) : { lines: 0, cut: true };
    lines += own.lines;
    cut = own.cut;
    if (cut) break;
  }
  const result = { lines: Math.max(1, lines), cut };
  measured.set(heard, result);
  return result;
}

function linesOfBlock(block: Block, most: number): { lines: number; cut: boolean } {
  const { width, padding, fontSize, listIndent } = cardMeasures;
  const indent = block.kind === 'paragraph' ? 0 : listIndent * (block.depth + 1);
  const room = width - 2 * padding - indent;
  const isBold = block.runs.some((run) => run.bold);
  return countLines(blockText(block), isBold ? room / boldness : room, fontSize, most);
}
