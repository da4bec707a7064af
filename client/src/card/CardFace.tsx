import type { Card } from '@heard/shared/card';
import { cardMeasures, isCardCut } from '@heard/shared/layout';
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

/** How a card looks: its words, and below them, quiet, whose they are. Put it inside something with `cardStyle`. */
export function CardFace({ card, tint, selected, conversation, className, style, ...rest }: CardFaceProps) {
  const cut = isCardCut(card);
  const below = [...whose(card), conversation, ...card.tags].filter(Boolean).join(' · ');
  return (
    <div
      {...rest}
      className={classNames(styles.card, tint && styles.band, selected && styles.selected, className)}
      style={{ ...(tint && tintStyle(tint)), ...style }}
    >
      <div className={classNames(styles.words, cut && styles.cut)}>{wordsOf(card)}</div>
      {(below !== '' || cut) && (
        <div className={styles.below}>
          {below}
          {cut && <span className={styles.more}>{boardWording.more}</span>}
        </div>
      )}
    </div>
  );
}

/** The writer as they chose to be shown. */
export function whose({ attribution }: Card): string[] {
  return [attribution.name, attribution.organisation].filter((part) => part !== '');
}

/** One plain paragraph is text and no element: most notes are. */
function wordsOf({ heard }: Card): ReactNode {
  const [first] = heard;
  if (first === undefined || (heard.length === 1 && blockText(first) === '')) {
    return <span className={styles.empty}>{boardWording.emptyNote}</span>;
  }
  if (heard.length === 1 && first.kind === 'paragraph') return runsOf(first);
  return heard.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity than their place.
    <div key={index} className={classNames(styles.block, styles[block.kind])} style={indentOf(block)}>
      {block.kind === 'number' && `${numberOf(heard, index)}. `}
      {runsOf(block)}
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
