import type { Card } from '@heard/shared/card';
import { cardMeasures, indentOf, isCardCut, shownSource, shownWords } from '@heard/shared/layout';
import { type Block, blockText, placeBlocks } from '@heard/shared/richtext';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../ui/class-names.ts';
import { type TintNumber, tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './card-face.module.css';

export type CardFaceProps = Omit<ComponentPropsWithRef<'div'>, 'children'> & {
  readonly card: Card;
  /** The colour of its theme. */
  readonly tint?: TintNumber | undefined;
  readonly selected?: boolean | undefined;
  /** Shows the letter of its colour, where that is not the one of the theme around it. */
  readonly lettered?: boolean | undefined;
  /** Steps back for the sake of others. */
  readonly quiet?: boolean | undefined;
  /** Title of the conversation it comes from. */
  readonly conversation?: string | undefined;
};

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
 * How a card looks: its words, and below them, quiet, whose they are. Put it inside something with `cardStyle`.
 * The parts are kept apart by a space that is not seen: a voice that names what it sees must not run them together.
 */
export function CardFace(props: CardFaceProps) {
  const { card, tint, selected, lettered, quiet, conversation, className, style, ...rest } = props;
  const cut = isCardCut(card);
  const source = shownSource(card, conversation);
  return (
    <div
      {...rest}
      className={classNames(
        styles.card,
        tint && styles.band,
        quiet && styles.quiet,
        selected && styles.selected,
        className,
      )}
      {...(lettered && tint && { 'data-letter': tintLetter(tint) })}
      style={{ ...(tint && tintStyle(tint)), ...style }}
    >
      {cut ? <div className={styles.cut}>{wordsOf(card)}</div> : wordsOf(card)}
      {(source !== '' || cut) && (
        <div
          className={classNames(styles.below, cut && styles.over)}
          {...(cut && { 'data-more': boardWording.more })}
        >
          {` ${source}`}
        </div>
      )}
    </div>
  );
}

/** One plain paragraph is text and no element: most notes are. */
function wordsOf(card: Card): ReactNode {
  const heard = shownWords(card);
  const [first] = heard;
  if (first === undefined || (heard.length === 1 && blockText(first) === '')) {
    return <span className={styles.empty}>{boardWording.emptyNote}</span>;
  }
  if (heard.length === 1 && first.kind === 'paragraph') return runsOf(first);
  return placeBlocks(heard).map(({ block, turn }, index) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity than their place.
      key={index}
      className={classNames(styles.block, styles[block.kind])}
      style={{ paddingInlineStart: indentOf(block) }}
      {...(block.kind === 'number' && { 'data-number': turn })}
    >
      {runsOf(block)}{' '}
    </div>
  ));
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
