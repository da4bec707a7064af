import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { sourceOf } from '@heard/shared/layout';
import { plainText } from '@heard/shared/richtext';
import { memo } from 'react';
import { CardFace, shownPart } from '../card/CardFace.tsx';
import { type Look, useLook } from '../highlight/index.ts';
import { useIsSelected } from '../selection/index.ts';
import { useRecord } from '../sync/index.ts';
import type { TintNumber } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import { useBox, useIsFocused } from './engine-context.ts';

interface BoardCardProps {
  readonly id: CardId;
  /** The colour of its theme; undefined for a card that lies loose. */
  readonly tint: TintNumber | undefined;
  /** The title of its theme; null for a card that lies loose. */
  readonly theme: string | null;
}

/** One card where it lies. It reads itself: when another card changes it is not woken. */
export const BoardCard = memo(function BoardCard({ id, tint, theme }: BoardCardProps) {
  const card = useRecord('cards', id, (record) => record);
  const box = useBox(id);
  const conversation = useRecord('conversations', card?.conversationId ?? '', (record) => record?.title);
  const look = useLook(id);
  const isSelected = useIsSelected(id);
  const isFocused = useIsFocused(id);
  if (card === undefined || box === undefined) return null;
  return (
    <CardFace
      card={card}
      tint={tintFor(look, tint)}
      lettered={look.tint !== 'of its theme'}
      quiet={look.emphasis === 'quiet'}
      conversation={conversation}
      selected={isSelected}
      className={styles.thing}
      style={{ left: box.x, top: box.y, minHeight: box.height }}
      role="option"
      aria-selected={isSelected}
      aria-label={nameOf(card, { conversation, theme, isHighlighted: look.emphasis === 'highlighted' })}
      tabIndex={isFocused ? 0 : -1}
      data-thing={id}
    />
  );
});

function tintFor({ emphasis, tint }: Look, ofTheme: TintNumber | undefined): TintNumber | undefined {
  if (emphasis === 'quiet' || tint === 'none') return undefined;
  return tint === 'of its theme' ? ofTheme : tint;
}

interface Around {
  readonly conversation: string | undefined;
  readonly theme: string | null;
  readonly isHighlighted: boolean;
}

function nameOf(card: Card, { conversation, theme, isHighlighted }: Around): string {
  return boardWording.noteName({
    text: plainText(shownPart(card)).trim() || boardWording.emptyNote,
    by: sourceOf(card, conversation),
    theme,
    isHighlighted,
  });
}
