/**
 * Branded identifiers: a theme's id can never be passed where a card's is asked for.
 *
 * An id is a kind prefix and 22 random symbols of a 64-symbol alphabet (132 bits), so every browser can
 * make its own, offline, and two never collide. Ids are made by exactly one side and never re-created.
 */

declare const brand: unique symbol;
export type Branded<Kind extends string> = string & { readonly [brand]: Kind };

const kinds = {
  engagement: 'eng',
  session: 'ses',
  participant: 'per',
  author: 'aut',
  snapshot: 'snp',
  import: 'imp',
  card: 'crd',
  theme: 'thm',
  recommendation: 'rec',
  conversation: 'con',
} as const;

export type IdKind = keyof typeof kinds;
export type IdOf<Kind extends IdKind> = Branded<Kind>;

export type EngagementId = IdOf<'engagement'>;
export type SessionId = IdOf<'session'>;
export type ParticipantId = IdOf<'participant'>;
/**
 * The writer of notes. Kept apart from `ParticipantId`, which stands beside a name in the list of people and in
 * presence: a note shown without a name must not lead back to one.
 */
export type AuthorId = IdOf<'author'>;
export type SnapshotId = IdOf<'snapshot'>;
export type ImportId = IdOf<'import'>;
export type CardId = IdOf<'card'>;
export type ThemeId = IdOf<'theme'>;
export type RecommendationId = IdOf<'recommendation'>;
export type ConversationId = IdOf<'conversation'>;

/** Fills a new array of `length` with unpredictable bytes; passed in so that tests can seed it. */
export type Random = (length: number) => Uint8Array;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const symbols = 22;

export function newId<Kind extends IdKind>(kind: Kind, random: Random): IdOf<Kind> {
  let text = `${kinds[kind]}_`;
  for (const byte of random(symbols)) text += alphabet[byte & 63];
  return text as IdOf<Kind>;
}

/** True for text of the exact shape of such an id, so that stored or received text can be trusted as one. */
export function isId<Kind extends IdKind>(kind: Kind, value: unknown): value is IdOf<Kind> {
  return typeof value === 'string' && value.length === symbols + 4 && pattern[kind].test(value);
}

/** True for an id of any kind. */
export function isSomeId(value: unknown): value is string {
  return Object.keys(kinds).some((kind) => isId(kind as IdKind, value));
}

const pattern = Object.fromEntries(
  Object.entries(kinds).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}_[A-Za-z0-9_-]{${symbols}}$`)]),
) as Record<IdKind, RegExp>;
