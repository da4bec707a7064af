import type { BoardTables } from '@heard/shared/board';
import { type Board, openBoard } from '@heard/shared/board';
import { type FailureId, type Outcome, refused } from '@heard/shared/failure';
import { newId, type Random } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import type { Me } from '@heard/shared/participant/contract';
import type { Command, Hand } from '@heard/shared/record';
import type { SessionState } from '@heard/shared/session';
import type { Session } from '@heard/shared/session/contract';
import * as Y from 'yjs';
import { type ConnectionState, connect } from './connection.ts';
import { keepLocalCopy } from './local-copy.ts';
import { openPresence, type PresenceChannel } from './presence.ts';
import { openUndo, type Undo } from './undo.ts';
import { type Watch, watchBoard } from './watch.ts';

/** Everything one browser holds of a session while it is open. */
export interface LiveSession {
  readonly board: Board;
  readonly doc: Y.Doc;
  readonly watch: Watch;
  readonly undo: Undo;
  readonly presence: PresenceChannel;
  readonly hand: Hand;
  /** True for a snapshot that is only looked at, and for viewers. */
  readonly readOnly: boolean;
  act<Input, Value, Failure extends FailureId>(
    command: Command<BoardTables, Input, Value, Failure>,
    input: Input,
  ): Outcome<Value, Failure | 'not-allowed'>;
  connection(): ConnectionState;
  onConnection(listener: () => void): () => void;
  /** The person changed how they are called or shown, or got another role. */
  become(me: Me): void;
  /** Drops the copy on this device, for a session one was removed from or that was deleted. */
  forget(): Promise<void>;
  close(): void;
}

export const browserRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

export function openLiveSession(
  session: Session,
  onSessionState: (state: SessionState) => void,
): LiveSession {
  const doc = new Y.Doc();
  const board = openBoard(doc);
  let me = session.me;
  const hand = handOf(() => me);
  const undo = openUndo(doc, hand);
  const listeners = new Set<() => void>();
  const copy = keepLocalCopy(doc, session.id, session.epoch);
  const connection = connect({
    doc,
    sessionId: session.id,
    epoch: session.epoch,
    server: location.origin.replace(/^http/, 'ws'),
    chance: Math.random,
    onSessionState,
    onState: () => {
      for (const listener of [...listeners]) listener();
    },
  });
  const presence = openPresence(connection.provider.awareness);

  return {
    board,
    doc,
    watch: watchBoard(board),
    undo,
    presence,
    hand,
    get readOnly() {
      return me.role === 'viewer' || session.archived;
    },
    act(command, input) {
      undo.newStep();
      return board.run(hand, command, input);
    },
    connection: connection.state,
    onConnection(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    become(changed) {
      me = changed;
    },
    forget: () => copy.forget(),
    close() {
      presence.close();
      connection.close();
      copy.close();
      doc.destroy();
    },
  };
}

/** One object for all acts of this browser, so that undo knows them; it always speaks for the person as they are now. */
function handOf(me: () => Me): Hand {
  return {
    get authorId() {
      return me().authorId;
    },
    get attribution() {
      return attributionOf(me());
    },
    get role() {
      return me().role;
    },
    now: Date.now,
    random: browserRandom,
  };
}

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
    onConnection: nothing,
    become: () => {},
    forget: async () => {},
    close: () => doc.destroy(),
  };
}

const pastConnection: ConnectionState = { is: 'saved' };
