import { type FailureId, type Outcome, refused } from '@heard/shared/failure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { createBudget } from '../relay/budget.ts';
import { cookieHash } from './device.ts';
import { createQueue, type Queue } from './queue.ts';
import { type Call, type Guard, route } from './route.ts';

/** What one person may ask for that goes through a whole board: more than anybody presses, and less than holds up a room. */
export const boardRequests = { burst: 20, perSecond: 1 } as const;

/** Does acts of one device one after the other, and only so many: each keeps the server from everybody else's for a moment. */
export type Turns = <Value, Failure extends FailureId>(
  device: string,
  act: () => Promise<Outcome<Value, Failure>>,
) => Promise<Outcome<Value, Failure | 'too-many-requests'>>;

export function createTurns(clock: () => number): Turns {
  const budget = createBudget({ ...boardRequests, clock });
  const lines = new Map<string, { readonly inTurn: Queue; waiting: number }>();

  return async (device, act) => {
    if (!budget(device)) return refused('too-many-requests');
    const line = lines.get(device) ?? { inTurn: createQueue(), waiting: 0 };
    if (line.waiting >= boardRequests.burst) return refused('too-many-requests');
    lines.set(device, line);
    line.waiting++;
    try {
      return await line.inTurn(act);
    } finally {
      line.waiting--;
      if (line.waiting === 0) lines.delete(device);
    }
  };
}

/**
 * A route that goes through a whole board. Who may not do so is not let into the line, nor who may not any more when it is
 * their turn. It stays the act on the board that was there when it was asked for.
 */
export function boardRoute<Schema extends z.ZodType, Found>(
  turns: Turns,
  guard: Guard<Found>,
  schema: Schema,
  act: (call: Call<z.output<Schema>, Found>) => Promise<Outcome<unknown>>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return route(guard, schema, (call) =>
    turns(deviceThatAsks(call.request), async (): Promise<Outcome<unknown>> => {
      const still = await guard(call.request);
      return still.ok ? act(call) : still;
    }),
  );
}

/** Whose turn it is: whom the guard has let in: somebody who has joined, or the organiser. */
export function deviceThatAsks({ headers: { cookie } }: FastifyRequest): string {
  return cookieHash(cookie, 'device') ?? cookieHash(cookie, 'organiser') ?? '';
}
