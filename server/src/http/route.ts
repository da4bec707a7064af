import { done, type Outcome } from '@heard/shared/failure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answer, fieldsOf, refuse } from './answer.ts';

/** One call of a route, after its guard has let it in and its input was found to be in the right form. */
export interface Call<Input, Found> {
  readonly input: Input;
  /** What the guard found out about who is asking. */
  readonly found: Found;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Lets a request in, or refuses it before its body is looked at. */
export type Guard<Found> = (request: FastifyRequest) => Promise<Outcome<Found>>;

/**
 * The same guard before the body is read, for routes that take large ones: who may not come in must not make the server
 * hold and read them. Only for guards without side effects, because the route asks its guard again.
 */
export function beforeBody(guard: Guard<unknown>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const found = await guard(request);
    return found.ok ? undefined : refuse(reply, found.failure);
  };
}

export const anybody: Guard<undefined> = async () => done();

/** For routes that are told nothing but their address. */
export const nothing = z.union([z.undefined(), z.null(), z.strictObject({})]);

export function route<Schema extends z.ZodType, Found>(
  guard: Guard<Found>,
  schema: Schema,
  act: (call: Call<z.output<Schema>, Found>) => Promise<Outcome<unknown>>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const found = await guard(request);
    if (!found.ok) return refuse(reply, found.failure);
    const parsed = schema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 'invalid-input', fieldsOf(parsed.error));
    return answer(reply, await act({ input: parsed.data, found: found.value, request, reply }));
  };
}

/** A part of the route's address, as `:sessionId`. */
export function parameter(request: FastifyRequest, name: string): string {
  const value = (request.params as Record<string, string | undefined>)[name];
  if (value === undefined) throw new Error(`This route has no parameter ${name}`);
  return value;
}
