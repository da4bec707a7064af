import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuse } from './answer.ts';

/** Their names change with their content. */
const hashed = '/assets/';
const aYear = 'public, max-age=31536000, immutable';

/** Addresses that are never a page of the client. */
const reserved = /^\/(api|sync|assets|healthz|readyz|metrics)(\/|$)/;

/** Serves the built pages; every address of the client's own gets the one page, which then looks at it. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const start = join(folder, 'index.html');
  const page = existsSync(start) ? readFileSync(start) : null;
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      dotfiles: 'ignore',
      // A folder is not a file; the library would fail on it.
      allowedPath: (path) => !path.endsWith('/'),
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const immutable = path.slice(folder.length).replaceAll('\\', '/').startsWith(hashed);
        reply.header('cache-control', immutable ? aYear : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?');
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !reserved.test(path);
    if (page === null || !isPage || /\.\w{1,5}$/.test(path)) return refuse(reply, 'page-gone');
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
}
