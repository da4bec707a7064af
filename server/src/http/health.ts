import type { FastifyInstance } from 'fastify';
import type { Storage } from '../storage/storage.ts';

interface KeepingParts {
  readonly storage: Storage;
  readonly live: { figures(): { readonly savingFails: boolean } };
}

/** `/healthz`: the process answers. `/readyz`: it can also keep what people write, and is not about to stop. */
export function healthRoutes(app: FastifyInstance, parts: KeepingParts): void {
  app.get('/healthz', async () => ({ healthy: true }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await storageIsWell(parts);
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

/** The one place that says whether the storage does what it is there for. */
export async function storageIsWell({ storage, live }: KeepingParts): Promise<boolean> {
  if (live.figures().savingFails) return false;
  try {
    await storage.organiser.getOrganiserKeyHash();
    return true;
  } catch {
    return false;
  }
}
