import { type FailureId, failures, type Outcome } from '@heard/shared/failure';
import type { FastifyReply } from 'fastify';
import type { core } from 'zod';

/** Sends what an act answered: its value as JSON, bytes as they are (of the type that the act named, if it did), or the refusal with its status. */
export function answer(reply: FastifyReply, outcome: Outcome<unknown>): FastifyReply {
  if (!outcome.ok) return refuse(reply, outcome.failure);
  if (outcome.value === undefined) return reply.code(204).send();
  if (outcome.value instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = outcome.value;
    if (!reply.hasHeader('content-type')) reply.type('application/octet-stream');
    return reply.send(Buffer.from(buffer, byteOffset, byteLength));
  }
  return reply.send(outcome.value);
}

/** Seconds until it is worth trying again where that was too much; the words for people say a minute. */
const comeBackAfter = 60;

/** `fields` are the paths of what was not in the right form, as `title` or `rows.3.note`. */
export function refuse(reply: FastifyReply, failure: FailureId, fields?: readonly string[]): FastifyReply {
  reply.request.failure = failure;
  const body = fields === undefined || fields.length === 0 ? { failure } : { failure, fields };
  const { status } = failures[failure];
  if (status === 429) reply.header('retry-after', comeBackAfter);
  return reply.code(status).type('application/json').send(body);
}

const mostFields = 50;

export function fieldsOf(error: core.$ZodError): string[] {
  const paths = error.issues.map((issue) => issue.path.map(String).join('.'));
  return [...new Set(paths)].filter((path) => path !== '').slice(0, mostFields);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What was refused, for the log. */
    failure: FailureId | null;
  }
}
