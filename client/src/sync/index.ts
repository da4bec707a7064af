export type { ConnectionState } from './connection.ts';
export * from './hooks.ts';
export { browserRandom, type LiveSession, openLiveSession, openPastBoard } from './live-session.ts';
export type { Others } from './presence.ts';
