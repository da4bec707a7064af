import { type Card, cardRecord } from '../card/index.ts';
import { type Conversation, conversationRecord } from '../conversation/index.ts';
import { done, type Outcome, refused } from '../failure/index.ts';
import { limits } from '../protocol/index.ts';
import { type Recommendation, recommendationRecord } from '../recommendation/index.ts';
import { command, type RecordType, type Table } from '../record/index.ts';
import { type Theme, themeRecord } from '../theme/index.ts';
import { type Board, type BoardTables, recordTypes } from './board.ts';

/** Everything on a board as plain values: what a complete export holds and what a restore writes. */
export interface BoardRecords {
  readonly cards: readonly Card[];
  readonly themes: readonly Theme[];
  readonly recommendations: readonly Recommendation[];
  readonly conversations: readonly Conversation[];
}

export function recordsOf(board: Board): BoardRecords {
  return {
    cards: sorted(board.cards),
    themes: sorted(board.themes),
    recommendations: sorted(board.recommendations),
    conversations: sorted(board.conversations),
  };
}

function sorted<Record extends { readonly id: string }>(table: Table<Record>): Record[] {
  return [...table.all()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads records from a file. One that cannot be read makes the whole file refused: half a board is no board. */
export function decodeRecords(given: unknown): Outcome<BoardRecords, 'file-not-heard'> {
  if (typeof given !== 'object' || given === null) return refused('file-not-heard');
  const source = given as Record<string, unknown>;
  const cards = decodeAll(cardRecord, source.cards);
  const themes = decodeAll(themeRecord, source.themes);
  const recommendations = decodeAll(recommendationRecord, source.recommendations);
  const conversations = decodeAll(conversationRecord, source.conversations);
  if (cards === null || themes === null || recommendations === null || conversations === null) {
    return refused('file-not-heard');
  }
  return done({ cards, themes, recommendations, conversations });
}

function decodeAll<Record extends { readonly id: string }>(
  type: RecordType<Record>,
  given: unknown,
): Record[] | null {
  if (!Array.isArray(given)) return null;
  const records: Record[] = [];
  for (const item of given) {
    if (typeof item !== 'object' || item === null) return null;
    const decoded = type.decode((field) => (Object.hasOwn(item, field) ? item[field] : undefined));
    if (decoded === undefined) return null;
    records.push(decoded);
  }
  return records;
}

/**
 * Makes the board show what these records say, as ordinary changes that everybody sees and nobody's browser has to be
 * told about: missing records are made, others changed where they differ, and what the records do not know is
 * deleted, so that it can be restored one by one.
 */
export const replaceBoard = command(
  'replace board',
  (
    tables: BoardTables,
    input: { readonly records: BoardRecords },
    hand,
  ): Outcome<undefined, 'board-full'> => {
    if (!hasRoomFor(tables, input.records)) return refused('board-full');
    const removal = { removedAt: hand.now() };
    write(tables.cards, input.records.cards, removal);
    write(tables.themes, input.records.themes, removal);
    write(tables.recommendations, input.records.recommendations, removal);
    write(tables.conversations, input.records.conversations, null);
    return done();
  },
);

/** What is there already, deleted things included, can always be brought back. */
function hasRoomFor(tables: BoardTables, records: BoardRecords): boolean {
  return (Object.keys(recordTypes) as (keyof BoardTables)[]).every((name) => {
    const table: Table<{ readonly id: string }> = tables[name];
    const added = records[name].filter(({ id }) => table.get(id) === undefined).length;
    return added === 0 || table.size + added <= limits[name];
  });
}

function write<Record extends { readonly id: string }>(
  table: Table<Record>,
  records: readonly Record[],
  removal: Partial<Omit<Record, 'id'>> | null,
): void {
  const wanted = new Set<string>();
  for (const record of records) {
    wanted.add(record.id);
    const now = table.get(record.id);
    if (now === undefined) table.create(record);
    else table.update(record.id, differences(now, record));
  }
  if (removal === null) return;
  const extra = [...table.all()].filter(({ id }) => !wanted.has(id));
  for (const record of extra) {
    if (!('removedAt' in record) || record.removedAt === null) table.update(record.id, removal);
  }
}

function differences<Record extends { readonly id: string }>(
  now: Record,
  then: Record,
): Partial<Omit<Record, 'id'>> {
  const entries = Object.entries(then).filter(
    ([field, value]) => JSON.stringify(now[field as keyof Record]) !== JSON.stringify(value),
  );
  return Object.fromEntries(entries) as Partial<Omit<Record, 'id'>>;
}
