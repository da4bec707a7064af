import type { Card } from '@heard/shared/card';
import { cardMeasures, indentOf, isCardCut, shownSource, shownWords } from '@heard/shared/layout';
import { type Block, blockText, type PlacedBlock, placeBlocks, type Run } from '@heard/shared/richtext';
import { classNames } from '../ui/class-names.ts';
import { boardWording } from '../wording/board.ts';
import styles from './card-face.module.css';

const { width, padding, fontSize, lineHeight, mostLines, footer, listIndent } = cardMeasures;

/** The measures that the layout counts with, for the style sheet: both must agree to the pixel. */
export const cardStyle: Readonly<Record<string, string>> = {
  '--card-width': `${width}px`,
  '--card-padding': `${padding}px`,
  '--card-font-size': `${fontSize}px`,
  '--card-line': `${lineHeight}px`,
  '--card-lines': `${mostLines}`,
  '--card-footer': `${footer}px`,
  '--card-indent': `${listIndent}px`,
};

/**
 * What is on a card: its words, and below them, quiet, whose they are. For an element with the class of the face, inside
 * something with `cardStyle`. Made without React, which would take as long for it as the browser takes to draw it.
 * The parts are kept apart by a space that is not seen: a voice that names what it sees must not run them together.
 */
export function cardFace(card: Card, conversation: string | undefined): (Node | string)[] {
  const isCut = isCardCut(card);
  const source = shownSource(card, conversation);
  const words = wordsOf(card);
  if (!isCut && source === '') return words;
  const below = make('div', classNames(styles.below, isCut && styles.over), [` ${source}`]);
  if (isCut) below.dataset.more = boardWording.more;
  return isCut ? [make('div', styles.cut, words), below] : [...words, below];
}

/** One plain paragraph is text and no element: most notes are. */
function wordsOf(card: Card): (Node | string)[] {
  const heard = shownWords(card);
  const [first] = heard;
  if (first === undefined || (heard.length === 1 && blockText(first) === '')) {
    return [make('span', styles.empty, [boardWording.emptyNote])];
  }
  if (heard.length === 1 && first.kind === 'paragraph') return runsOf(first);
  return placeBlocks(heard).map(blockElement);
}

function blockElement({ block, turn }: PlacedBlock): HTMLElement {
  const element = make('div', classNames(styles.block, styles[block.kind]), [...runsOf(block), ' ']);
  element.style.paddingInlineStart = `${indentOf(block)}px`;
  if (block.kind === 'number') element.dataset.number = String(turn);
  return element;
}

function runsOf(block: Block): (Node | string)[] {
  return block.runs.every((run) => !run.bold && !run.italic)
    ? [blockText(block)]
    : block.runs.map(runElement);
}

function runElement({ text, bold, italic }: Run): HTMLElement {
  const element = make(bold ? 'strong' : 'span', '', [text]);
  if (italic) element.style.fontStyle = 'italic';
  return element;
}

function make(
  tag: 'div' | 'span' | 'strong',
  className: string | undefined,
  content: (Node | string)[],
): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...content);
  return element;
}
