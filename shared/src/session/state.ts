/**
 * Pushed to every browser of a session at joining and after each change of the session, its people's roles or its
 * lists; a browser that sees a new `revision` asks for what it shows again.
 */
export interface SessionState {
  readonly revision: number;
  readonly doorOpen: boolean;
  readonly archived: boolean;
  /** The revision with which a snapshot was last brought back; 0 where none was since the server started. */
  readonly restored: number;
}
