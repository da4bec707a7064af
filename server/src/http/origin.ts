import type { FastifyInstance } from 'fastify';
import { refuse } from './answer.ts';

/** Whether a page of this address may call us: its host is the one it calls, or the public one. */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string | null): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host: originHost, origin: whole } = new URL(origin);
  if (publicUrl !== null) return whole === publicUrl || originHost === host;
  return /^https?:$/.test(protocol) && originHost === host?.toLowerCase();
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another web site makes a browser send. Browsers name the page's origin with everything that is not
 * reading; a program that is no browser names none and carries nobody's cookies by accident.
 */
export function checkOrigins(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', async (request, reply) => {
    if (reading.has(request.method)) return;
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const own =
      origin === undefined
        ? site === undefined || site === 'same-origin' || site === 'none'
        : isOwnOrigin(origin, request.host, publicUrl);
    if (!own) return refuse(reply, 'foreign-origin');
  });
}
