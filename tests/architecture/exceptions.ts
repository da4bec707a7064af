import type { Exceptions } from './size-rules.ts';

/** Meant to become empty. Take an entry out, or lower its number, when what it stands for shrinks; add none. */
export const exceptions: Exceptions = {
  'client/src/sync/connection.ts#connect': 80,
  'client/src/sync/live-session.ts#openLiveSession': 55,
};
