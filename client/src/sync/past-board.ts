import { openBoard } from '@heard/shared/board';
import { refused } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import * as Y from 'yjs';
import type { ConnectionState } from './connection-status.ts';
import { browserRandom, type LiveSession } from './live-session.ts';
import { openUndo } from './undo.ts';
import { nothingUnsent } from './unsent.ts';
import { watchBoard } from './watch.ts';

/** A board as it was, to look at: the same reading as a live one, and every act is refused. */
export function openPastBoard(state: Uint8Array): LiveSession {
  const doc = new Y.Doc();
  const board = openBoard(doc);
  Y.applyUpdate(doc, state);
  const viewer = { authorId: newId('author', browserRandom), attribution: { name: '', organisation: '' } };
  const hand: Hand = { ...viewer, role: 'viewer', now: Date.now, random: browserRandom };
  const nothing = () => () => {};
  const nobody = new Map();
  return {
    board,
    doc,
    watch: watchBoard(board),
    undo: openUndo(doc, hand),
    presence: { others: () => nobody, tell: () => {}, onChange: nothing, close: () => {} },
    hand,
    readOnly: true,
    act: () => refused('not-allowed'),
    connection: () => pastConnection,
    keepsCopy: false,
    unsent: nothingUnsent,
    onConnection: nothing,
    become: () => {},
    close: () => doc.destroy(),
  };
}

const pastConnection: ConnectionState = { is: 'saved' };
