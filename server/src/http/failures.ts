import type { FailureId } from '@heard/shared/failure';
import type { FastifyInstance } from 'fastify';
import { NotSaved } from '../storage/storage.ts';
import { refuse } from './answer.ts';
import { type Log, traceOf } from './log.ts';

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
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof code === 'string' && known[code] !== undefined) return known[code];
  // Its JSON reader throws errors of its own for malformed text and for keys that would poison objects.
  if (statusCode === 400) return 'invalid-input';
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
