import type { FastifyInstance } from 'fastify';
import type { Storage } from '../storage/storage.ts';

/** `/healthz`: the process answers. `/readyz`: it can also keep what people write, and is not about to stop. */
export function healthRoutes(app: FastifyInstance, { storage }: { readonly storage: Storage }): void {
  app.get('/healthz', async () => ({ healthy: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await storageIsWell(storage);
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

/** The one place that says whether the storage does what it is there for. */
export async function storageIsWell(storage: Storage): Promise<boolean> {
  try {
    await storage.organiser.getOrganiserKeyHash();
    return true;
  } catch {
    return false;
  }
}
