import { type Board, type BoardTables, openBoard } from '@heard/shared/board';
import type { FailureId, Outcome } from '@heard/shared/failure';
import type { Random } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import type { Me } from '@heard/shared/participant/contract';
import { may } from '@heard/shared/permission';
import type { Command, Hand } from '@heard/shared/record';
import type { SessionState } from '@heard/shared/session';
import type { Session } from '@heard/shared/session/contract';
import * as Y from 'yjs';
import { type Connection, connect } from './connection.ts';
import type { ConnectionState } from './connection-status.ts';
import { keepValuesLean } from './lean-values.ts';
import { keepLocalCopy } from './local-copy.ts';
import { openPresence, type PresenceChannel } from './presence.ts';
import { createSignal } from './signal.ts';
import { openUndo, type Undo } from './undo.ts';
import type { Unsent } from './unsent.ts';
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
  /** Whether this browser keeps a copy: without one, words that are not saved last only as long as the tab. */
  readonly keepsCopy: boolean;
  readonly unsent: Unsent;
  onConnection(listener: () => void): () => void;
  /** The session or the person in it changed: another role, another name, archived. */
  become(session: Session): void;
  close(): void;
}

export const browserRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** `onStale`: what was read of the session is no longer how it is. */
export function openLiveSession(session: Session, onStale: () => void): LiveSession {
  const doc = new Y.Doc();
  keepValuesLean(doc);
  const board = openBoard(doc);
  let now = session;
  const hand = handOf(() => now.me);
  const undo = openUndo(doc, hand);
  const changed = createSignal();
  const follow = ({ is }: ConnectionState) => {
    if (is === 'saved' || is === 'saved so far') copy.saved();
    changed.emit();
  };
  const { id: sessionId, epoch } = session;
  const copy = keepLocalCopy({ doc, board, sessionId, epoch }, () => follow(connection.state()));
  const connection = connectTo(session, doc, follow, forgetSteps(undo), onStale);
  connection.provider.once('sync', copy.dropOthers);
  const presence = openPresence(connection.provider.awareness);

  return {
    board,
    doc,
    watch: watchBoard(board),
    undo,
    presence,
    hand,
    get readOnly() {
      return now.archived || !may(now.me.role, 'edit board');
    },
    act(command, input) {
      undo.newStep();
      return board.run(hand, command, input);
    },
    connection: connection.state,
    get keepsCopy() {
      return copy.keeps;
    },
    unsent: copy.unsent,
    onConnection: changed.listen,
    become(next) {
      now = next;
      changed.emit();
    },
    close() {
      presence.close();
      connection.close();
      copy.close();
      doc.destroy();
    },
  };
}

function connectTo(
  session: Session,
  doc: Y.Doc,
  onState: (state: ConnectionState) => void,
  onSessionState: (state: SessionState) => void,
  onStale: () => void,
): Connection {
  return connect({
    doc,
    sessionId: session.id,
    epoch: session.epoch,
    server: location.origin.replace(/^http/, 'ws'),
    chance: Math.random,
    onState,
    onSessionState(state) {
      onSessionState(state);
      onStale();
    },
    onReplaced: onStale,
  });
}

/** Once a snapshot is brought back: steps from before would be taken back in a board that they did not make. */
function forgetSteps(undo: Undo): (state: SessionState) => void {
  let known: number | null = null;
  return ({ restored }) => {
    if (known !== null && restored > known) undo.forget();
    known = restored;
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
