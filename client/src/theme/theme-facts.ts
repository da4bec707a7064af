import type { Card } from '@heard/shared/card';
import { themeColours } from '@heard/shared/theme';
import type { TintNumber } from '../ui/surface/Card.tsx';

/** From how many conversations, as far as they are named, these notes come. */
export function conversationsBehind(cards: readonly Card[]): number {
  return new Set(cards.flatMap(({ conversationId }) => conversationId ?? [])).size;
}

/** The tint of a theme: colours are kept from 0, tints count from 1. */
export function tintOf(colour: number): TintNumber {
  return ((colour % themeColours) + 1) as TintNumber;
}
