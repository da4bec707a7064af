import { z } from 'zod';
import { type CardId, isId, type ParticipantId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';

const cardId = z.custom<CardId>((given) => isId('card', given));
const participantId = z.custom<ParticipantId>((given) => isId('participant', given));

/**
 * POST /api/sessions/:sessionId/erasures. Erases notes, or all that a person wrote and who they were, for good: from the
 * board, from its past and from every snapshot. Answers `Erased`.
 */
export const erasureInput = z.union([
  z.strictObject({ cardIds: z.array(cardId).min(1).max(limits.cards) }),
  z.strictObject({ participantId }),
]);
export type ErasureInput = z.input<typeof erasureInput>;

export interface Erased {
  /** Notes that are no more, those that were only in snapshots included. */
  readonly cards: number;
  /** False when the disk had no room to clean up what it may still hold of them; that is then done later. */
  readonly cleaned: boolean;
}
