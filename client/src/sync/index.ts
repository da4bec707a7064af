export type { ConnectionState } from './connection-status.ts';
export * from './hooks.ts';
export { browserRandom, type LiveSession, openLiveSession } from './live-session.ts';
export { forgetLocalCopies } from './local-copy.ts';
export { openPastBoard } from './past-board.ts';
export type { Others } from './presence.ts';
export type { Stepped, Way } from './undo-steps.ts';
export type { UnsentNote } from './unsent.ts';
export { type BoardAct, useBoardAct } from './use-board-act.ts';
