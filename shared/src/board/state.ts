import * as Y from 'yjs';
import { type Board, openBoard } from './board.ts';

/**
 * A board by itself, as an encoded state has it (a Yjs update, V1): to look at and count, connected to nobody.
 * Throws where the bytes are no board.
 */
export function boardOfState(state: Uint8Array): Board {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return openBoard(doc);
}
