import type { Board } from '@heard/shared/board';
import type { FailureId, Outcome } from '@heard/shared/failure';
import type { ParticipantId, SessionId } from '@heard/shared/id';
import type { SessionState } from '@heard/shared/session';
import type { SessionEpoch } from '../relay/relay.ts';
import type { RelayFigures } from '../relay/watch.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';

/** Why a board could not be reached or written. */
export type BoardRefusal = 'session-gone' | 'board-unreadable' | 'not-saved' | 'epoch-over';

/** Yjs updates (V1) that are a board when applied in this order. */
export type BoardUpdates = readonly Uint8Array[];

/** What the routes need of the live side: the boards and the people who are connected. */
export interface Live {
  /**
   * Does an act on the board. Answers after it is on disk and everybody was told. Like all that follows it is refused
   * once the session as it is given is of an earlier epoch: what it would write may have been erased since.
   */
  change<Value, Failure extends FailureId>(
    session: SessionEpoch,
    act: (board: Board) => Outcome<Value, Failure>,
  ): Promise<Outcome<Value, Failure | BoardRefusal>>;
  /** Nothing is erased before `act` is done: what it keeps elsewhere of words and names is found by whoever erases. */
  whileOpen<Value, Failure extends FailureId>(
    session: SessionEpoch,
    act: () => Promise<Outcome<Value, Failure>>,
  ): Promise<Outcome<Value, Failure | BoardRefusal>>;
  /**
   * The same, looking at the updates that are the board as it is on disk. What goes through all of a board does so in a
   * thread (`inBoardThread`).
   */
  readBoard<Value>(
    session: SessionEpoch,
    look: (updates: BoardUpdates) => Promise<Value>,
  ): Promise<Outcome<Value, BoardRefusal>>;
  /** Sends everybody away to the next epoch of the board, and keeps them away until `act` has made it. */
  alone<Value, Failure extends FailureId>(
    sessionId: SessionId,
    act: (board: {
      readonly epoch: number;
      readonly updates: BoardUpdates;
    }) => Promise<Outcome<Value, Failure>>,
  ): Promise<Outcome<Value, Failure | BoardRefusal>>;
  /** Tells every browser of a session. */
  push(sessionId: SessionId, state: SessionState): void;
  /** Whether something of a board that is open now was lost on the disk. */
  isDamaged(sessionId: SessionId): boolean;
  /** Who is connected now. */
  present(sessionId: SessionId): ReadonlySet<ParticipantId>;
  /** How many boards are open and how many people are on them. */
  figures(): RelayFigures;
  /** From now on the person may do on the board what their stored role allows. */
  renewRole(session: StoredSession, person: StoredParticipant): void;
  /** The same for everybody, after the session was archived or brought back. */
  renewRoles(session: StoredSession): Promise<void>;
  /** From now on others see the person under the stored name. */
  renewName(person: StoredParticipant): void;
  /** Ends the connections of a person who was removed. */
  dismiss(person: StoredParticipant): void;
  /** Ends all connections of a session, and lets nobody in before `act` has deleted it. */
  closeRoom<Value>(sessionId: SessionId, act: () => Promise<Value>): Promise<Value>;
}
