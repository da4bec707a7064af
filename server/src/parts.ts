import type { Random } from '@heard/shared/id';
import type { Config } from './config/config.ts';
import type { Log } from './http/log.ts';
import type { Turns } from './http/turns.ts';
import type { Revisions } from './live/announce.ts';
import type { Live } from './live/live.ts';
import type { Storage } from './storage/storage.ts';

/** What the app is made of. Tests give other parts than `main.ts` does. */
export interface Parts {
  readonly config: Config;
  readonly storage: Storage;
  readonly live: Live;
  readonly revisions: Revisions;
  /** For what goes through a whole board. */
  readonly turns: Turns;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: Random;
  readonly log: Log;
}
