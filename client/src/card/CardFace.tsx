import type { Card } from '@heard/shared/card';
import { cardMeasures, fittingText, isCardCut } from '@heard/shared/layout';
import { type Block, blockText } from '@heard/shared/richtext';
import type { ComponentPropsWithRef, CSSProperties, ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { type TintNumber, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './card-face.module.css';

export type CardFaceProps = Omit<ComponentPropsWithRef<'div'>, 'children'> & {
  readonly card: Card;
  /** The colour of its theme. */
  readonly tint?: TintNumber | undefined;
  readonly selected?: boolean | undefined;
  /** Title of the conversation it comes from. */
  readonly conversation?: string | undefined;
};

const { width, padding, fontSize, lineHeight, mostLines, footer, listIndent } = cardMeasures;

/** Size of the quiet line, and room for "more…" at its end. */
const sourceSize = 14;
const moreWidth = 52;

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
 * How a card looks: its words, and below them, quiet, whose they are. Put it inside something with `cardStyle`.
 * The parts are kept apart by a space that is not seen: a voice that names what it sees must not run them together.
 */
export function CardFace({ card, tint, selected, conversation, className, style, ...rest }: CardFaceProps) {
  const cut = isCardCut(card);
  const source = sourceOf(card, conversation);
  const room = width - 2 * padding - (cut ? moreWidth : 0);
  return (
    <div
      {...rest}
      className={classNames(styles.card, tint && styles.band, selected && styles.selected, className)}
      style={{ ...(tint && tintStyle(tint)), ...style }}
    >
      <div className={classNames(styles.words, cut && styles.cut)}>{wordsOf(card)}</div>
      {(source !== '' || cut) && (
        <div className={styles.below} {...(cut && { 'data-more': boardWording.more })}>
          {` ${fittingText(source, room, sourceSize)}`}
        </div>
      )}
    </div>
  );
}

/** The quiet line: the writer as they chose to be shown, the conversation, the tags. */
export function sourceOf({ attribution, tags }: Card, conversation: string | undefined): string {
  return [attribution.name, attribution.organisation, conversation, ...tags].filter(Boolean).join(' · ');
}

/** More letters than this never fit on six lines, so they are not put on the page. */
const mostShown = 600;

/** The words as far as they can be seen; the whole text where it is not cut. */
export function shownPart(card: Card): Card['heard'] {
  if (!isCardCut(card)) return card.heard;
  let left = mostShown;
  return card.heard.slice(0, mostLines + 1).map((block) => {
    const runs = block.runs.map((run) => {
      const text = run.text.slice(0, Math.max(0, left));
      left -= text.length;
      return { ...run, text };
    });
    return { ...block, runs };
  });
}

/** One plain paragraph is text and no element: most notes are. */
function wordsOf(card: Card): ReactNode {
  const heard = shownPart(card);
  const [first] = heard;
  if (first === undefined || (heard.length === 1 && blockText(first) === '')) {
    return <span className={styles.empty}>{boardWording.emptyNote}</span>;
  }
  if (heard.length === 1 && first.kind === 'paragraph') return runsOf(first);
  return heard.map((block, index) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity than their place.
      key={index}
      className={classNames(styles.block, styles[block.kind])}
      style={indentOf(block)}
      {...(block.kind === 'number' && { 'data-number': numberOf(heard, index) })}
    >
      {runsOf(block)}{' '}
    </div>
  ));
}

function indentOf(block: Block): CSSProperties | undefined {
  return block.kind === 'paragraph' ? undefined : { paddingInlineStart: listIndent * (block.depth + 1) };
}

/** The turn of a numbered line among those of its depth. */
function numberOf(heard: Card['heard'], index: number): number {
  const depth = heard[index]?.depth;
  let number = 1;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = heard[at];
    if (block === undefined || block.kind !== 'number' || block.depth < (depth ?? 0)) break;
    if (block.depth === depth) number += 1;
  }
  return number;
}

function runsOf(block: Block): ReactNode {
  if (block.runs.every((run) => !run.bold && !run.italic)) return blockText(block);
  return block.runs.map((run, index) => {
    const Mark = run.bold ? 'strong' : 'span';
    const style = run.italic ? { fontStyle: 'italic' } : undefined;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other identity than their place.
      <Mark key={index} style={style}>
        {run.text}
      </Mark>
    );
  });
}
