import type { FastifyInstance } from 'fastify';
import type { Storage } from '../storage/storage.ts';

/** `/healthz`: the process answers. `/readyz`: it can also read what it keeps. */
export function healthRoutes(app: FastifyInstance, { storage }: { readonly storage: Storage }): void {
  app.get('/healthz', async () => ({ healthy: true }));
  app.get('/readyz', async (_request, reply) => {
    try {
      await storage.organiser.getOrganiserKeyHash();
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
}
