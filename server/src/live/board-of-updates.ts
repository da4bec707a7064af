import { type Board, openBoard } from '@heard/shared/board';
import { documentOf, emptyUpdate, usableUpdates } from '../relay/board/live-document.ts';
import type { StoredBoard } from '../storage/journal.ts';
import type { BoardUpdates } from './live.ts';

/** The board that updates make, to look at, connected to nobody. Throws where they are no board. */
export function boardOfUpdates(updates: BoardUpdates): Board {
  return openBoard(documentOf(updates));
}

/** The same of what was loaded from the disk, without what cannot be applied any more, as its room would open it. */
export function boardOnDisk({ checkpoint, updates }: Pick<StoredBoard, 'checkpoint' | 'updates'>): Board {
  const base = checkpoint ?? emptyUpdate;
  const { usable, document } = usableUpdates(base, updates);
  return openBoard(document ?? documentOf([base, ...usable]));
}
