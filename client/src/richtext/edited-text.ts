import type { Board } from '@heard/shared/board';
import type { CardId, RecommendationId, ThemeId } from '@heard/shared/id';
import type { XmlFragment } from 'yjs';

/** Which text of the board is being written. */
export type EditedText =
  | { readonly table: 'cards'; readonly id: CardId; readonly field: 'heard' }
  | { readonly table: 'themes'; readonly id: ThemeId; readonly field: 'summary' }
  | { readonly table: 'recommendations'; readonly id: RecommendationId; readonly field: 'text' };

export function fragmentOf(board: Board, text: EditedText): XmlFragment | undefined {
  switch (text.table) {
    case 'cards':
      return board.cards.fragment(text.id, text.field);
    case 'themes':
      return board.themes.fragment(text.id, text.field);
    case 'recommendations':
      return board.recommendations.fragment(text.id, text.field);
  }
}

/** Whether what the text belongs to was deleted, or taken off the board. */
export function isDeleted(board: Board, table: EditedText['table'], id: string): boolean {
  const records = board[table] as { get(id: string): { readonly removedAt: number | null } | undefined };
  const record = records.get(id);
  return record !== undefined && record.removedAt !== null;
}
