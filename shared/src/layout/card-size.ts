import type { Card } from '../card/index.ts';
import type { Size } from '../geometry/index.ts';
import { type Block, blockText } from '../richtext/index.ts';
import { type Broken, boldness, breakLines, fittingText, type Line } from './measure.ts';

/** The measures of a card in board units; the style sheet of the card gets them as custom properties. */
export const cardMeasures = {
  width: 232,
  padding: 14,
  fontSize: 16,
  lineHeight: 22,
  mostLines: 6,
  /** The quiet line below the words, with the gap above it. */
  footer: 28,
  sourceSize: 14,
  /** Room for "more…" at the end of the quiet line, with the gap before it. */
  more: 52,
  listIndent: 20,
} as const;

/** A line of a card: which part of which of its blocks. */
export interface CardLine extends Line {
  readonly block: number;
}

/** The lines of a card that are shown; `cut` where its words go on behind them. */
export interface CardLines {
  readonly lines: readonly CardLine[];
  readonly cut: boolean;
}

/** Lines of a text that was measured; below zero where it goes on behind them. One number, for there are thousands. */
const measured = new WeakMap<Card['heard'], number>();

/** Fixed width, height by content up to six lines. The same text object is measured once. */
export function sizeOfCard(card: Card): Size {
  const { width, padding, lineHeight, footer } = cardMeasures;
  const lines = Math.max(1, Math.abs(measure(card.heard)));
  const height = 2 * padding + lines * lineHeight + (hasFooter(card) ? footer : 0);
  return { width, height };
}

/** True where the words go on behind the last line that is shown. */
export function isCardCut(card: Card): boolean {
  return measure(card.heard) < 0;
}

function measure(heard: Card['heard']): number {
  const known = measured.get(heard);
  if (known !== undefined) return known;
  const { lines, cut } = linesOfCard(heard);
  const count = cut ? -lines.length : lines.length;
  measured.set(heard, count);
  return count;
}

/** Whether there is anything to say below the words: who, where it comes from, tags, or that there is more. */
function hasFooter(card: Card): boolean {
  const { name, organisation } = card.attribution;
  return (
    isCardCut(card) ||
    name !== '' ||
    organisation !== '' ||
    card.conversationId !== null ||
    card.tags.length > 0
  );
}

export function linesOfCard(heard: Card['heard']): CardLines {
  const { mostLines } = cardMeasures;
  const lines: CardLine[] = [];
  let cut = false;
  for (const [block, words] of heard.entries()) {
    const room = mostLines - lines.length;
    const own = room > 0 ? linesOfBlock(words, room) : { lines: [], cut: true };
    for (const line of own.lines) lines.push({ block, ...line });
    cut = own.cut;
    if (cut) break;
  }
  return { lines, cut };
}

function linesOfBlock(block: Block, most: number): Broken {
  const { fontSize } = cardMeasures;
  return breakLines(blockText(block), lineRoom(block), fontSize, most);
}

/** Room for the words of a line, counted in regular letters. */
export function lineRoom(block: Block): number {
  const { width, padding } = cardMeasures;
  const room = width - 2 * padding - indentOf(block);
  return block.runs.some((run) => run.bold) ? room / boldness : room;
}

export function indentOf(block: Block): number {
  return block.kind === 'paragraph' ? 0 : cardMeasures.listIndent * (block.depth + 1);
}

/** The quiet line: the writer as they chose to be shown, the conversation, the tags. */
export function sourceOf({ attribution, tags }: Card, conversation: string | undefined): string {
  return [attribution.name, attribution.organisation, conversation, ...tags].filter(Boolean).join(' · ');
}

/** As much of the quiet line as there is room for. */
export function shownSource(card: Card, conversation: string | undefined): string {
  const { width, padding, sourceSize, more } = cardMeasures;
  const room = width - 2 * padding - (isCardCut(card) ? more : 0);
  return fittingText(sourceOf(card, conversation), room, sourceSize);
}
