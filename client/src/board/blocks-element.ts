import type { Box } from '@heard/shared/geometry';
import type { Look } from '../highlight/index.ts';
import { classNames } from '../ui/class-names.ts';
import { type TintNumber, tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import styles from './blocks.module.css';

/** A card from so far away that its words cannot be read. */
export interface CardBlock {
  readonly box: Box;
  readonly look: BlockLook;
}

export interface BlockLook extends Pick<Look, 'emphasis'> {
  readonly tint: TintNumber | null;
  /** Its colour is not that of the theme around it: it says so with its letter. */
  readonly isLettered: boolean;
}

/** Of the edge that a card has in the colour of its theme, in board units. */
const band = 4;
/** In board units: as large as there is room for, and no larger than needed to be read from the furthest. */
const largestLetter = 96;

/**
 * These blocks as a few shapes: one for all that look alike. In board units; what they look like from how far away is in
 * the style sheet.
 */
export function blocksElement(blocks: readonly CardBlock[]): SVGGElement {
  const element = create('g');
  for (const alike of lookingAlike(blocks)) {
    const [{ look }] = alike as [CardBlock];
    const boxes = alike.map(({ box }) => box);
    element.append(shape(boxes, look, kindOf(look)));
    if (look.tint === null || look.emphasis === 'quiet') continue;
    element.append(
      shape(
        boxes.map((box) => ({ ...box, width: band })),
        look,
        'band',
      ),
    );
    if (look.isLettered) element.append(letters(boxes, tintLetter(look.tint)));
  }
  return element;
}

function lookingAlike(blocks: readonly CardBlock[]): Iterable<CardBlock[]> {
  const byLook = new Map<string, CardBlock[]>();
  for (const block of blocks) {
    const name = nameOf(block.look);
    const alike = byLook.get(name);
    if (alike === undefined) byLook.set(name, [block]);
    else alike.push(block);
  }
  return byLook.values();
}

function nameOf({ emphasis, tint, isLettered }: BlockLook): string {
  return `${emphasis} ${tint} ${isLettered}`;
}

/** One that steps back is hollow; soft is one that only says what the ground of its theme says, too. */
function kindOf({ emphasis, tint, isLettered }: BlockLook): 'quiet' | 'strong' | 'soft' | 'plain' {
  if (emphasis === 'quiet') return 'quiet';
  if (emphasis === 'highlighted' || (isLettered && tint !== null)) return 'strong';
  return tint === null ? 'plain' : 'soft';
}

function shape(boxes: readonly Box[], { tint }: BlockLook, kind: string): SVGPathElement {
  const path = create('path');
  path.setAttribute('class', classNames(styles[kind]));
  path.setAttribute(
    'd',
    boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join(''),
  );
  for (const [name, value] of Object.entries(tint === null ? {} : tintStyle(tint)))
    path.style.setProperty(name, value);
  return path;
}

/** The same letter in the middle of each. */
function letters(boxes: readonly Box[], letter: string): SVGTextElement {
  const text = create('text');
  const size = Math.min(largestLetter, ...boxes.map(({ height }) => 0.8 * height));
  text.setAttribute('class', classNames(styles.letter));
  text.setAttribute('font-size', `${size}`);
  text.setAttribute('x', boxes.map(({ x, width }) => x + width / 2).join(' '));
  text.setAttribute('y', boxes.map(({ y, height }) => y + height / 2 + size * 0.36).join(' '));
  text.textContent = letter.repeat(boxes.length);
  return text;
}

function create<Name extends 'g' | 'path' | 'text'>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
