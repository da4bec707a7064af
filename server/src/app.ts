import fastifyCookie from '@fastify/cookie';
import type { Random } from '@heard/shared/id';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Config } from './config/config.ts';
import { organiserRoutes } from './engagement/organiser-routes.ts';
import { engagementRoutes, sessionListRoutes } from './engagement/routes.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { boundCrowds } from './http/crowd.ts';
import { answerFailures, logRequests, refuseAddress } from './http/failures.ts';
import { healthRoutes } from './http/health.ts';
import { endLingering } from './http/linger.ts';
import type { Log } from './http/log.ts';
import { checkOrigins } from './http/origin.ts';
import { servePages } from './http/pages.ts';
import { setSecurityHeaders } from './http/security-headers.ts';
import { refuseWhileStopping } from './http/stopping.ts';
import { createTurns } from './http/turns.ts';
import { intakeRoutes } from './intake/routes.ts';
import { createRevisions } from './live/announce.ts';
import type { Live } from './live/live.ts';
import { openLive } from './live/open-live.ts';
import { createMetrics } from './metrics/metrics.ts';
import { metricsRoutes } from './metrics/routes.ts';
import { joinRoutes } from './participant/join-routes.ts';
import { peopleRoutes } from './participant/people-routes.ts';
import type { Parts } from './parts.ts';
import { pictureRoutes } from './picture/routes.ts';
import type { Clock } from './relay/clock.ts';
import { unwatched } from './relay/watch.ts';
import { reportRoutes } from './report/routes.ts';
import { exampleRoutes } from './session/example-routes.ts';
import { insideRoutes, sessionRoutes } from './session/routes.ts';
import { snapshotRoutes } from './snapshot/routes.ts';
import type { Storage } from './storage/storage.ts';

/** Bytes of a request, except where a route says otherwise. */
const bodyLimit = 256 * 1024;

/**
 * Milliseconds for the head of a request, and for all of it: the largest file that is taken (12 MB) on a line of 1 Mbit/s.
 * Without them, connections that say something now and then would stay for ever.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 100_000, connectionsCheckingInterval: 5_000 };

/** Lines of the network, more than boards may have (H6 of the relay): who asks for a page finds room beside them. */
const mostLines = 12_000;

/** Each registers the routes of one word of the domain. */
const routes = [
  healthRoutes,
  organiserRoutes,
  engagementRoutes,
  sessionListRoutes,
  joinRoutes,
  peopleRoutes,
  pictureRoutes,
  reportRoutes,
  sessionRoutes,
  insideRoutes,
  exampleRoutes,
  snapshotRoutes,
  intakeRoutes,
  erasureRoutes,
];

export interface AppOptions {
  readonly config: Config;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
}

/**
 * The whole server as a function of its parts; it does not listen yet. Closing it lets the boards come to rest first;
 * the storage belongs to the caller.
 */
export async function buildApp(options: AppOptions): Promise<{ app: FastifyInstance; live: Live }> {
  const { config, storage, log, clock } = options;
  const app = newFastify(config);
  logRequests(app, log);
  answerFailures(app, log);
  setSecurityHeaders(app);
  boundCrowds(app, config);
  const metrics = config.metricsToken === null ? null : createMetrics();
  const revisions = createRevisions(clock.now);
  // Hooks see to the order of a stop: nothing new comes in, the boards come to rest, who does not answer is left.
  refuseWhileStopping(app);
  const journal = metrics?.watched(storage.journal) ?? storage.journal;
  const live = openLive(app, { ...options, journal, watch: metrics?.watch ?? unwatched }, revisions);
  endLingering(app);
  const parts: Parts = { ...options, clock: clock.now, live, revisions, turns: createTurns(clock.now) };
  checkOrigins(app, config.publicUrl);
  await app.register(fastifyCookie);
  for (const register of routes) register(app, parts);
  if (metrics !== null) metricsRoutes(app, { ...parts, metrics });
  await servePages(app, config.clientFolder);
  return { app, live };
}

function newFastify({ trustedProxies }: Config): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    forceCloseConnections: 'idle',
    // We say so in our own words.
    return503OnClosing: false,
    requestTimeout: patience.requestTimeout,
    http: patience,
    frameworkErrors: refuseAddress,
  });
  app.server.maxConnections = mostLines;
  // Only JSON is read: a form of another web site can send the others without being asked.
  app.removeContentTypeParser('text/plain');
  return app;
}
