import { statfs } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.ts';
import { refuse } from '../http/answer.ts';
import { storageIsWell } from '../http/health.ts';
import { hashOf, isSecret } from '../http/secret.ts';
import type { Live } from '../live/live.ts';
import type { Storage } from '../storage/storage.ts';
import type { Metrics } from './metrics.ts';

interface WatchedParts {
  readonly config: Config;
  readonly storage: Storage;
  readonly live: Pick<Live, 'figures'>;
  readonly metrics: Metrics;
}

/** `/metrics`, for whoever has the token. Others get what an address without anything gets. */
export function metricsRoutes(app: FastifyInstance, { config, metrics, live, storage }: WatchedParts): void {
  if (config.metricsToken === null) return;
  const tokenHash = hashOf(config.metricsToken);
  app.get('/metrics', async (request, reply) => {
    if (!isSecret(tokenIn(request), tokenHash)) return refuse(reply, 'page-gone');
    const now = {
      ...live.figures(),
      storageIsWell: await storageIsWell({ storage, live }),
      diskFreeBytes: await freeBytes(config.dataFolder),
    };
    return reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text(now));
  });
}

/** No number where the disk does not say: the rest is worth knowing then above all. */
async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return Number.NaN;
  }
}

function tokenIn({ headers }: FastifyRequest): string {
  return /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}
