import type { BoardTables } from '@heard/shared/board';
import { limits } from '@heard/shared/protocol';
import type * as Y from 'yjs';
import type { UpdateContents } from './update-check.ts';

/**
 * Browsers stop at the limits themselves, deleted ones included. Several people who add at once, or without a line, can come
 * somewhat beyond, which must not end in a refusal of honest words.
 */
export const mostRows: { readonly [Table in keyof BoardTables]: number } = {
  cards: 2 * limits.cards,
  themes: 2 * limits.themes,
  recommendations: 2 * limits.recommendations,
  conversations: 2 * limits.conversations,
};

/**
 * Whether an update puts more rows into a table than it may have: every browser goes through all of them. Only rows that it
 * makes are counted one by one; of those that are there, Yjs knows the number.
 */
export function hasTooManyRows({ runs }: UpdateContents, { share }: Y.Doc): boolean {
  const added = new Map<string, Set<string>>();
  for (const { structs } of runs) {
    for (const { row } of structs) {
      if (row === null || share.get(row.table)?._map.has(row.key)) continue;
      added.set(row.table, (added.get(row.table) ?? new Set()).add(row.key));
    }
  }
  return Object.entries(mostRows).some(
    ([table, most]) => added.has(table) && sizeOf(share, table) + (added.get(table)?.size ?? 0) > most,
  );
}

function sizeOf(share: Y.Doc['share'], table: string): number {
  return share.get(table)?._map.size ?? 0;
}
