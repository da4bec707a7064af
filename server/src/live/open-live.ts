import { done, type Outcome, refused } from '@heard/shared/failure';
import type { Random, SessionId } from '@heard/shared/id';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { addressReader } from '../http/addresses.ts';
import { cookieHash } from '../http/device.ts';
import type { Log } from '../http/log.ts';
import type { Clock } from '../relay/clock.ts';
import { attachRelay, type Visit } from '../relay/door/upgrade.ts';
import type { RelayWatch } from '../relay/watch.ts';
import type { JournalStore } from '../storage/journal.ts';
import type { Storage } from '../storage/storage.ts';
import { type Revisions, stateOf } from './announce.ts';
import type { Live } from './live.ts';
import { boardRole, createLive } from './relay-live.ts';

interface LiveParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** As the boards are to see it: somebody may stand between and count. */
  readonly journal: JournalStore;
  readonly watch: RelayWatch;
}

/** Puts the relay on the app's server; it comes to rest when the app closes. */
export function openLive(app: FastifyInstance, parts: LiveParts, revisions: Revisions): Live {
  const { config, storage, journal, clock, random, log, watch } = parts;
  const relay = attachRelay(app.server, {
    journal,
    clock,
    random,
    log,
    watch,
    allowedOrigins: config.publicUrl === null ? [] : [config.publicUrl],
    addressOf: addressReader(config),
    authenticate: ({ headers }, sessionId) => whoComes({ storage, revisions }, sessionId, headers.cookie),
  });
  app.addHook('preClose', () => relay.close());
  return createLive(relay, storage);
}

async function whoComes(
  { storage: { participants }, revisions }: { storage: Storage; revisions: Revisions },
  sessionId: SessionId,
  cookieHeader: string | undefined,
): Promise<Outcome<Visit, 'not-joined' | 'removed' | 'session-gone'>> {
  // A device that has no cookie has joined nothing, but hears as well that a session is gone.
  const device = cookieHash(cookieHeader, 'device') ?? '';
  const found = await participants.getWithSession(sessionId, device);
  if (found === null) return refused('session-gone');
  const { session, person } = found;
  if (person === null) return refused('not-joined');
  if (person.removedAt !== null) return refused('removed');
  return done({
    participant: { ...person, role: boardRole(session, person) },
    sessionState: JSON.stringify(stateOf(session, revisions)),
  });
}
