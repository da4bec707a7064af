import * as Y from 'yjs';
import { documentOf } from '../board/live-document.ts';
import { mostStepsOfBoard, stepsOf, TooMuchWork } from '../update/integration-limit.ts';

/** A board in compact form (a Yjs update, V1), or why it cannot be had. */
export type Compacted = Uint8Array | 'slow to open';

/**
 * The board that updates make, in compact form. It goes through a real document that drops what was deleted: updates
 * that are only merged keep all of it. What is answered was read again and found to be the same board, because what it
 * stands for will be dropped. Throws when it is not, or when the updates are no board.
 *
 * The compact form has everything in another order than it came in. Honest boards take no longer to open for it; by hand one
 * can be made that takes minutes.
 */
export function compact(updates: readonly Uint8Array[]): Compacted {
  const document = documentOf(updates);
  const compacted = Y.encodeStateAsUpdate(document);
  const again = openedWithin(Math.max(stepsOf(document), mostStepsOfBoard), compacted);
  // What every client id has written, and what of it was deleted: content itself never changes under its id.
  const isSame = again === null || Y.equalSnapshots(Y.snapshot(document), Y.snapshot(again));
  document.destroy();
  again?.destroy();
  if (!isSame) throw new Error('The compact form of a board does not hold the same.');
  return again === null ? 'slow to open' : compacted;
}

function openedWithin(steps: number, update: Uint8Array): Y.Doc | null {
  try {
    const document = documentOf([update]);
    return stepsOf(document) <= steps ? document : null;
  } catch (error) {
    if (error instanceof TooMuchWork) return null;
    throw error;
  }
}
