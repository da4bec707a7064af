import type { FailureId } from '@heard/shared/failure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NotSaved, Orphan } from '../storage/storage.ts';
import { refuse } from './answer.ts';
import { type Log, traceOf } from './log.ts';
import { protectAnswer } from './security-headers.ts';

/** What Fastify itself refuses, in our words. */
const known: Readonly<Record<string, FailureId>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'invalid-input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-input',
  FST_ERR_BAD_URL: 'page-gone',
};

function failureOf(error: unknown): FailureId {
  if (error instanceof NotSaved) return 'not-saved';
  if (error instanceof Orphan) return 'session-gone';
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && known[code] !== undefined) return known[code];
  // Its JSON reader throws errors of its own for malformed text and for keys that would poison objects.
  if (statusCode === 400) return 'invalid-input';
  // A file name that no disk has (too long, with a zero in it) or one that leads out of the folder of the pages.
  if (statusCode === 403 || statusCode === 404 || code === 'ENAMETOOLONG') return 'page-gone';
  return 'unexpected';
}

/** Every error becomes a named failure; what is not expected is logged, without its words. */
export function answerFailures(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error);
    const fields = { method: request.method, route: request.routeOptions.url ?? 'none', failure };
    if (failure === 'unexpected' || failure === 'not-saved') {
      log.error({ ...fields, error: traceOf(error) }, 'request failed');
    }
    return refuse(reply, failure);
  });
}

/** Refuses an address that Fastify cannot read, before any hook or handler; by itself it would repeat the address. */
export function refuseAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  protectAnswer(request, reply);
  refuse(reply, 'page-gone');
}

/** One line a request, at level info. */
export function logRequests(app: FastifyInstance, log: Log): void {
  app.decorateRequest('failure', null);
  app.addHook('onResponse', async (request, reply) => {
    const fields = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
      ...(request.failure === null ? {} : { failure: request.failure }),
    };
    log.info(fields, 'request');
  });
}
