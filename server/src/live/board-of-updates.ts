import { type Board, openBoard } from '@heard/shared/board';
import { documentOf } from '../relay/board/live-document.ts';
import type { BoardUpdates } from './live.ts';

/** The board that updates make, to look at, connected to nobody. Throws where they are no board. */
export function boardOfUpdates(updates: BoardUpdates): Board {
  return openBoard(documentOf(updates));
}
