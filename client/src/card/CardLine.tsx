import type { Card } from '@heard/shared/card';
import { useRecord } from '../sync/index.ts';
import { cardWording } from '../wording/card.ts';

/** The quiet line under a note: the conversation it comes from and who wrote it, as far as they are named. */
export function CardLine({
  card,
  className,
}: {
  readonly card: Card;
  readonly className?: string | undefined;
}) {
  const conversation = useRecord('conversations', card.conversationId ?? '', (found) => found);
  const { name, organisation } = card.attribution;
  const parts = [conversation?.title, conversation?.when, cardWording.by(name, organisation)].filter(Boolean);
  return parts.length === 0 ? null : <p className={className}>{parts.join(' · ')}</p>;
}
