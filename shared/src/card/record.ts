import { isOrder, type Order, type Point } from '../geometry/index.ts';
import { isId, type ThemeId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import {
  type Attribution,
  decodePoint,
  id,
  instant,
  lines,
  nullable,
  type RecordOf,
  record,
  richText,
  shape,
  words,
} from '../record/index.ts';

/**
 * Where a card is: at its turn in a theme, or loose on the board. One value, never two keys, so that a card
 * moved by two people at once ends in one of the two places and not in a mixture.
 */
export type Place = InTheme | Loose;

export interface InTheme {
  readonly theme: ThemeId;
  readonly order: Order;
}

export type Loose = Point;

export function isInTheme(place: Place): place is InTheme {
  return 'theme' in place;
}

function decodePlace(given: unknown): Place | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { theme, order } = given as Record<string, unknown>;
  if (isId('theme', theme) && isOrder(order)) return { theme, order };
  return decodePoint(given);
}

function decodeAttribution(given: unknown): Attribution | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { name, organisation } = given as Record<string, unknown>;
  if (typeof name !== 'string' || typeof organisation !== 'string') return undefined;
  return {
    name: name.slice(0, limits.lineCharacters),
    organisation: organisation.slice(0, limits.lineCharacters),
  };
}

export const maximumTags = 20;

/** One note from a conversation. `removedAt` is set when it is deleted; it can be restored. */
export const cardRecord = record('card', {
  id: id('card'),
  heard: richText(),
  place: shape<Place>(decodePlace, { x: 0, y: 0 }),
  conversationId: nullable(id('conversation')),
  tags: lines(maximumTags),
  authorId: id('author'),
  attribution: words(shape<Attribution>(decodeAttribution, { name: '', organisation: '' })),
  createdAt: instant(),
  removedAt: nullable(instant()),
});

export type Card = RecordOf<typeof cardRecord>;
