import { openBoard } from '@heard/shared/board';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { browserRandom, type LiveSession } from '../sync/index.ts';
import { keepValuesLean } from '../sync/lean-values.ts';
import { openPresence } from '../sync/presence.ts';
import { openUndo } from '../sync/undo.ts';
import { nothingUnsent } from '../sync/unsent.ts';
import { watchBoard } from '../sync/watch.ts';

export function handOf(name: string): Hand {
  return {
    authorId: newId('author', browserRandom),
    attribution: { name, organisation: '' },
    role: 'member',
    now: Date.now,
    random: browserRandom,
  };
}

/** A session as everybody's, with a board that is given instead of arriving from a server, and nobody to tell of it. */
export function openMeasuredSession(state: Uint8Array): LiveSession {
  const doc = new Y.Doc();
  keepValuesLean(doc);
  const board = openBoard(doc);
  Y.applyUpdate(doc, state);
  const hand = handOf('Ben');
  const undo = openUndo(doc, hand);
  return {
    board,
    doc,
    watch: watchBoard(board),
    undo,
    presence: openPresence(new Awareness(doc)),
    hand,
    readOnly: false,
    act(command, input) {
      undo.newStep();
      return board.run(hand, command, input);
    },
    connection: () => saved,
    keepsCopy: false,
    unsent: nothingUnsent,
    onConnection: () => () => {},
    become: () => {},
    close: () => doc.destroy(),
  };
}

const saved = { is: 'saved' } as const;
