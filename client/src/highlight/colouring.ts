import type { Board } from '@heard/shared/board';
import type { Card } from '@heard/shared/card';
import type { ConversationId } from '@heard/shared/id';
import { themeColours } from '@heard/shared/theme';
import type { TintNumber } from '../ui/surface/Card.tsx';

export type Titles = Pick<Board, 'conversations'>;

interface Colouring {
  /** The same for notes that share a colour; empty for a note that has none. */
  readonly keyOf: (card: Card) => string;
  readonly titleOf: (key: string, titles: Titles) => string;
}

/** What notes can be coloured by, other than their theme. A new way is one more entry here, and its words. */
export const colourings = {
  organisation: { keyOf: ({ attribution }) => attribution.organisation, titleOf: (key) => key },
  conversation: {
    keyOf: ({ conversationId }) => conversationId ?? '',
    titleOf: (key, { conversations }) => conversations.get(key as ConversationId)?.title ?? '',
  },
} as const satisfies Record<string, Colouring>;

export type ColourBy = 'theme' | keyof typeof colourings;

export const coloursBy: readonly ColourBy[] = [
  'theme',
  ...(Object.keys(colourings) as (keyof typeof colourings)[]),
];

export function keyFor(by: ColourBy, card: Card): string {
  return by === 'theme' ? '' : colourings[by].keyOf(card);
}

export interface Tinted {
  readonly key: string;
  readonly title: string;
  readonly tint: TintNumber;
}

export interface Legend {
  /** Those that have a colour of their own, as many as there are colours. */
  readonly tinted: readonly Tinted[];
  /** How many more there are, which have no colour. */
  readonly others: number;
  /** Some notes belong to none. */
  readonly hasNone: boolean;
}

/**
 * Gives a colour to each, in the order in which they came to the board: whoever looks sees the same, and a new one changes
 * the colour of none that is there.
 */
export function legendOf(cards: Iterable<Card>, by: keyof typeof colourings, titles: Titles): Legend {
  const { keyOf, titleOf }: Colouring = colourings[by];
  const since = new Map<string, number>();
  let hasNone = false;
  for (const card of cards) {
    if (card.removedAt !== null) continue;
    const key = keyOf(card);
    if (key === '') hasNone = true;
    else since.set(key, Math.min(since.get(key) ?? card.createdAt, card.createdAt));
  }
  const all = [...since]
    .map(([key, first]) => ({ key, first, title: titleOf(key, titles) }))
    .sort((a, b) => a.first - b.first || compare(a.title, b.title) || compare(a.key, b.key));
  const tinted = all
    .slice(0, themeColours)
    .map(({ key, title }, turn) => ({ key, title, tint: (turn + 1) as TintNumber }));
  return { tinted, others: all.length - tinted.length, hasNone };
}

/** Not by the language of a browser: everybody must see the same order. */
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
