import { type Board, openBoard } from '@heard/shared/board';
import { addCard } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import * as Y from 'yjs';
import { chanceOf } from '../../support/chance.ts';
import { notesOf } from './notes.ts';

/** The same notes on a board of Heard, as Yjs encodes it. */
export function encodedBoard(count: number): Uint8Array {
  const { random } = chanceOf(count);
  const doc = new Y.Doc();
  const board: Board = openBoard(doc);
  doc.transact(() => {
    for (const { x, y, text, by } of notesOf(count)) {
      const hand: Hand = {
        authorId: newId('author', random),
        attribution: { name: '', organisation: by },
        role: 'member',
        now: () => 0,
        random,
      };
      board.run(hand, addCard, { id: newId('card', random), heard: richTextOf(text), at: { x, y } });
    }
  });
  return Y.encodeStateAsUpdate(doc);
}
