import type { FailureId } from '@heard/shared/failure';

/** What of an open WebSocket can be counted without looking into it; a line of the network is one. */
export interface Line {
  readonly bytesRead: number;
  readonly bytesWritten: number;
  /** Bytes that wait for the reader. */
  readonly writableLength: number;
  once(event: 'close', listener: () => void): unknown;
}

export type ConnectionRefusal = FailureId | 'took-too-long';

/** Hears what happens on the boards, as numbers and names of failures: nothing of who, where or what was written. */
export interface RelayWatch {
  connectionOpened(line: Line): void;
  connectionRefused(because: ConnectionRefusal): void;
  /** A message was refused; its sender was told. */
  messageRefused(failure: FailureId): void;
  /** A board could not be opened, or not with all that was written for it. */
  boardDamaged(): void;
}

/** How much there is now. */
export interface RelayFigures {
  readonly rooms: number;
  readonly people: number;
  /** The disk takes nothing at the moment. */
  readonly savingFails: boolean;
}

export const unwatched: RelayWatch = {
  connectionOpened() {},
  connectionRefused() {},
  messageRefused() {},
  boardDamaged() {},
};
