import { type Card, noAuthor } from '../card/index.ts';
import { arrange } from '../cluster/index.ts';
import type { Conversation } from '../conversation/index.ts';
import {
  type AuthorId,
  type CardId,
  type ConversationId,
  newId,
  type Random,
  type ThemeId,
} from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import type { Table } from '../record/index.ts';
import type { Theme } from '../theme/index.ts';
import type { IntakeRow } from './row.ts';

export interface ImportTables {
  readonly cards: Table<Card>;
  readonly themes: Table<Theme>;
  readonly conversations: Table<Conversation>;
}

/** Something that rows name, as it stands already or as it is to be made. */
export interface Named<Id> {
  readonly id: Id;
  readonly title: string;
  /** `made` by this very import when it was sent before. */
  readonly from: 'board' | 'made' | 'new';
}

export const isNew = ({ from }: Named<unknown>) => from === 'new';
export const isMade = ({ from }: Named<unknown>) => from !== 'board';

export interface Note {
  readonly id: CardId;
  readonly row: IntakeRow;
  readonly authorId: AuthorId;
  readonly theme: ThemeId | null;
  readonly conversationId: ConversationId | null;
}

/** What an import will do to a board; nothing is done yet. */
export interface ImportPlan {
  readonly themes: readonly Named<ThemeId>[];
  readonly conversations: readonly (Named<ConversationId> & {
    readonly where: string;
    readonly when: string;
  })[];
  readonly notes: readonly Note[];
}

const keyOf = (...parts: readonly string[]) => parts.map((part) => part.trim().toLowerCase()).join('\n');
const themeKey = ({ theme }: IntakeRow) => keyOf(theme);
const conversationKey = ({ conversation, place, date }: IntakeRow) => keyOf(conversation, place, date);
const authorKey = ({ author, organisation }: IntakeRow) =>
  author.trim() === '' ? '' : keyOf(author, organisation);

export function planImport(tables: ImportTables, rows: readonly IntakeRow[], random: Random): ImportPlan {
  const cardIds = rows.map(() => newId('card', random));
  const themeIds = idsOf(rows, themeKey, () => newId('theme', random));
  const conversationIds = idsOf(rows, conversationKey, () => newId('conversation', random));
  const authorIds = idsOf(rows, authorKey, () => newId('author', random));

  const themes = namedThemes(tables, themeIds);
  const conversations = namedConversations(tables, conversationIds);
  const notes = rows.map((row, index) => ({
    id: cardIds[index] as CardId,
    row,
    authorId: authorIds.get(authorKey(row))?.id ?? noAuthor,
    theme: themes.get(themeKey(row))?.id ?? null,
    conversationId: conversations.get(conversationKey(row))?.id ?? null,
  }));
  return { themes: [...themes.values()], conversations: [...conversations.values()], notes };
}

type Firsts<Id> = ReadonlyMap<string, { readonly id: Id; readonly row: IntakeRow }>;

function namedThemes({ cards, themes }: ImportTables, wanted: Firsts<ThemeId>): Map<string, Named<ThemeId>> {
  const standing = new Map<string, ThemeId>();
  // Of two with one name the first in order is meant.
  for (const { id, title } of arrange(cards, themes).themes.toReversed()) standing.set(keyOf(title), id);
  const found = new Map<string, Named<ThemeId>>();
  for (const [key, { id, row }] of wanted) {
    found.set(key, { ...named(standing.get(key), id), title: row.theme.trim() });
  }
  return found;
}

type NamedConversation = ImportPlan['conversations'][number];

function namedConversations(
  { conversations }: ImportTables,
  wanted: Firsts<ConversationId>,
): Map<string, NamedConversation> {
  const held = new Map<string, ConversationId>();
  for (const { id, title, where, when } of conversations.all()) held.set(keyOf(title, where, when), id);
  const found = new Map<string, NamedConversation>();
  for (const [key, { id, row }] of wanted) {
    const { conversation, place, date } = row;
    const words = { title: conversation.trim(), where: place.trim(), when: date.trim() };
    found.set(key, { ...named(held.get(key), id), ...words });
  }
  return found;
}

/** One id for each different key, with the first row that has it; rows that leave it empty have none. */
function idsOf<Id>(rows: readonly IntakeRow[], key: (row: IntakeRow) => string, make: () => Id): Firsts<Id> {
  const ids = new Map<string, { readonly id: Id; readonly row: IntakeRow }>();
  for (const row of rows) {
    const of = key(row);
    if (of.trim() !== '' && !ids.has(of)) ids.set(of, { id: make(), row });
  }
  return ids;
}

function named<Id>(there: Id | undefined, id: Id): { readonly id: Id; readonly from: Named<Id>['from'] } {
  if (there === undefined) return { id, from: 'new' };
  return { id: there, from: there === id ? 'made' : 'board' };
}

export function isTooMuch({ cards, themes, conversations }: ImportTables, plan: ImportPlan): boolean {
  return (
    cards.size + plan.notes.filter(({ id }) => cards.get(id) === undefined).length > limits.cards ||
    themes.size + plan.themes.filter(isNew).length > limits.themes ||
    conversations.size + plan.conversations.filter(isNew).length > limits.conversations
  );
}
