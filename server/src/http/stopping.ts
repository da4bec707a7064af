import type { FastifyInstance } from 'fastify';
import { refuse } from './answer.ts';

/**
 * A server that was told to close writes what has arrived and takes nothing new; whoever sends people to it sees that it
 * is not ready. That the process is healthy stays true until it ends.
 */
export function refuseWhileStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (stopping && request.routeOptions.url !== '/healthz') return refuse(reply, 'server-stopping');
  });
}
