import * as Y from 'yjs';
import { documentOf } from '../board/live-document.ts';

/**
 * The board that updates make, in compact form. It goes through a real document that drops what was deleted: updates
 * that are only merged keep all of it. What is answered was read again and found to be the same board, because what it
 * stands for will be dropped. Throws when it is not, or when the updates are no board.
 */
export function compact(updates: readonly Uint8Array[]): Uint8Array {
  const document = documentOf(updates);
  const compacted = Y.encodeStateAsUpdate(document);
  const again = documentOf([compacted]);
  // What every client id has written, and what of it was deleted: content itself never changes under its id.
  const isSame = Y.equalSnapshots(Y.snapshot(document), Y.snapshot(again));
  document.destroy();
  again.destroy();
  if (!isSame) throw new Error('The compact form of a board does not hold the same.');
  return compacted;
}
