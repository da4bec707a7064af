/**
 * The wire between browser and relay: the standard y-websocket protocol (messages 0, 1 and 3) and
 * messages of our own from server to client. `protocol.test.ts` fails when this changes without a new version.
 *
 * Every message starts with its number as a lib0 varUint.
 *
 * | number | direction | payload |
 * |---|---|---|
 * | 0 sync | both | y-protocols/sync: step 1, step 2 or update (Yjs encoding V1) |
 * | 1 awareness | both | y-protocols/awareness update; the server keeps cursor, selection and drag and stamps `user` |
 * | 3 query awareness | client | none |
 * | 100 saved | server | varUint: how many sync step 2 and update messages of this connection are on disk |
 * | 101 session state | server | varString: JSON of `SessionState` |
 * | 102 refused | server | varString: a failure id; the message it answers was not applied |
 * | 103 storage | server | varUint: 1 while the server cannot save, 0 when it can again |
 *
 * A state vector cannot tell whether a deletion was saved (deletions do not advance it), therefore `saved`
 * counts messages: the n-th message of a connection is durable once `saved` says n or more.
 */

/** Raise it with every change of this file or of the board's schema; see the history in the test. */
export const protocolVersion = 2;

export const message = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  saved: 100,
  sessionState: 101,
  refused: 102,
  storage: 103,
} as const;

/** What follows the number of a sync message: which of the three of y-protocols/sync it is. */
export const syncKind = { stateVector: 0, whole: 1, update: 2 } as const;

/** WebSocket close codes of our own (4000 to 4999 are free for applications) and what the browser does on each. */
export const closeCode = {
  /** Service restart, from the WebSocket standard: connect again with jitter. */
  restart: 1012,
  badFrame: 4400,
  notJoined: 4401,
  removed: 4403,
  sessionGone: 4404,
  tooSlow: 4408,
  epochOver: 4409,
  tooLarge: 4413,
  clientTooOld: 4426,
  tooManyRequests: 4429,
  boardUnreadable: 4500,
} as const;

/**
 * With a close code the server may say over how many milliseconds the people of a room are to spread their return:
 * the reason of the close is then the number in digits. Without it, a browser spreads by itself.
 */
export function returnWithin(reason: string): number | null {
  return /^\d{1,6}$/.test(reason) ? Number(reason) : null;
}

/** Path of the live connection of a session; the query carries `version` and `epoch`. */
export function syncPath(sessionId: string): string {
  return `/sync/${sessionId}`;
}
export const syncPathPrefix = '/sync';

export const limits = {
  /** Bytes of one message from a browser: enough to regroup every card of a full board in one act. */
  frameBytes: 1024 * 1024,
  /** Bytes of a whole board: room for 5,000 notes of the greatest length. */
  boardBytes: 32 * 1024 * 1024,
  /** Bytes of memory that the parts of a board may take: three times 5,000 notes with 50,000 changes. */
  boardMemory: 128 * 1024 * 1024,
  /** Bytes of one presence entry. */
  presenceBytes: 1024,
  /** Characters of one text: a note, a summary, a recommendation. */
  textCharacters: 4000,
  /** Characters of a title, name or place. */
  lineCharacters: 200,
  /** Cards on one board, deleted ones included. */
  cards: 5000,
  /** Themes, and recommendations, on one board, deleted ones included. */
  themes: 1000,
  recommendations: 500,
  conversations: 5000,
  /** Bytes of an import file, read in the browser. */
  fileBytes: 10 * 1024 * 1024,
  importRows: 5000,
  /** People in one session. */
  participants: 400,
} as const;
