import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { shownWords, sourceOf } from '@heard/shared/layout';
import { plainText } from '@heard/shared/richtext';
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { CardFace } from '../card/CardFace.tsx';
import { type Look, useLook } from '../highlight/index.ts';
import { useIsSelected } from '../selection/index.ts';
import { useRecord } from '../sync/index.ts';
import { classNames } from '../ui/class-names.ts';
import type { TintNumber } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import { useEngine, useIsFocused, useIsWritten } from './engine-context.ts';

interface BoardCardProps {
  readonly id: CardId;
  /** The colour of its theme; undefined for a card that lies loose. */
  readonly tint: TintNumber | undefined;
  /** The title of its theme; null for a card that lies loose. */
  readonly theme: string | null;
  /** Its place in its theme, from 1; null for a card that lies loose. Only cards behind one that comes or goes wake. */
  readonly place: number | null;
}

/** One card where it lies. It reads itself: when another card changes it is not woken, and when it moves neither. */
export const BoardCard = memo(function BoardCard({ id, tint, theme, place }: BoardCardProps) {
  const card = useShownCard(id);
  const element = useRef<HTMLDivElement>(null);
  usePlaced(id, element);
  const conversation = useRecord('conversations', card?.conversationId ?? '', (record) => record?.title);
  const look = useLook(id);
  const isSelected = useIsSelected(id);
  const isFocused = useIsFocused(id);
  if (card === undefined) return null;
  return (
    <CardFace
      ref={element}
      card={card}
      tint={tintFor(look, tint)}
      lettered={look.tint !== 'of its theme'}
      quiet={look.emphasis === 'quiet'}
      conversation={conversation}
      selected={isSelected}
      className={classNames(styles.thing, styles.card)}
      role="option"
      aria-selected={isSelected}
      aria-label={nameOf(card, {
        conversation,
        theme,
        place,
        isHighlighted: look.emphasis === 'highlighted',
      })}
      tabIndex={isFocused ? 0 : -1}
      data-thing={id}
    />
  );
});

/**
 * The card as far as it is seen: the same object while only its place is another, and as long as this person writes in it,
 * since then the text that is written lies over it.
 */
function useShownCard(id: CardId): Card | undefined {
  const isWritten = useIsWritten(id);
  const [keep] = useState(() => {
    let shown: Card | undefined;
    return (card: Card | undefined, isCovered: boolean) => {
      const isSeen = !isCovered || shown === undefined || card === undefined;
      if (isSeen && !looksAlike(shown, card)) shown = card;
      return shown;
    };
  });
  return useRecord('cards', id, (card) => keep(card, isWritten));
}

function looksAlike(a: Card | undefined, b: Card | undefined): boolean {
  return (
    a?.heard === b?.heard &&
    a?.attribution === b?.attribution &&
    a?.conversationId === b?.conversationId &&
    a?.tags === b?.tags
  );
}

/** Keeps the element where the card lies. Not through React: others move cards many times a second. */
function usePlaced(id: CardId, element: RefObject<HTMLElement | null>): void {
  const { things } = useEngine();
  useLayoutEffect(() => {
    const place = () => {
      const box = things.box(id);
      if (box === undefined || element.current === null) return;
      const { style } = element.current;
      style.margin = `${box.y}px 0 0 ${box.x}px`;
      style.minHeight = `${box.height}px`;
    };
    place();
    return things.onChangeOf(id, place);
  }, [things, id, element]);
}

function tintFor({ emphasis, tint }: Look, ofTheme: TintNumber | undefined): TintNumber | undefined {
  if (emphasis === 'quiet' || tint === 'none') return undefined;
  return tint === 'of its theme' ? ofTheme : tint;
}

interface Around {
  readonly conversation: string | undefined;
  readonly theme: string | null;
  readonly place: number | null;
  readonly isHighlighted: boolean;
}

function nameOf(card: Card, { conversation, ...around }: Around): string {
  return boardWording.noteName({
    text: plainText(shownWords(card)).trim() || boardWording.emptyNote,
    by: sourceOf(card, conversation),
    ...around,
  });
}
