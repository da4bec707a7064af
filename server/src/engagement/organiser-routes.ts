import { type OrganiserState, signInInput } from '@heard/shared/engagement/contract';
import { done, type Outcome, refused } from '@heard/shared/failure';
import type { FastifyInstance } from 'fastify';
import { cookieHash, giveCookie, takeCookie } from '../http/device.ts';
import { createLimit } from '../http/limit.ts';
import { isOrganiser } from '../http/organiser.ts';
import { anybody, nothing, route } from '../http/route.ts';
import { isSecret } from '../http/secret.ts';
import type { Parts } from '../parts.ts';

/** Wrong keys a minute. The key is too long to guess; this keeps the log and the disk quiet. */
export const wrongKeys = { perKey: 10, inAll: 100, milliseconds: 60_000 } as const;

export function organiserRoutes(app: FastifyInstance, parts: Parts): void {
  const limit = createLimit({ ...wrongKeys, clock: parts.clock });

  async function checkKey(
    key: string,
    address: string,
  ): Promise<Outcome<undefined, 'too-many-requests' | 'wrong-key'>> {
    const isRight = await limit.guessed(address, async () => {
      const stored = await parts.storage.organiser.getOrganiserKeyHash();
      return stored !== null && isSecret(key, stored) ? true : null;
    });
    if (isRight === 'too many') return refused('too-many-requests');
    return isRight ? done() : refused('wrong-key');
  }

  app.get(
    '/api/organiser',
    route(anybody, nothing, async ({ request }) =>
      done<OrganiserState>({ signedIn: await isOrganiser(parts, request) }),
    ),
  );

  app.post(
    '/api/organiser/sign-in',
    route(anybody, signInInput, async ({ input, request, reply }) => {
      const checked = await checkKey(input.key.trim(), request.ip);
      if (!checked.ok) return checked;
      // Always a new cookie: one that was planted before must not become the organiser's.
      const tokenHash = giveCookie(parts.random, { request, reply }, 'organiser');
      await parts.storage.organiser.addOrganiserDevice({ tokenHash, createdAt: parts.clock() });
      return done<OrganiserState>({ signedIn: true });
    }),
  );

  app.post(
    '/api/organiser/sign-out',
    route(anybody, nothing, async ({ request, reply }) => {
      const device = cookieHash(request.headers.cookie, 'organiser');
      if (device !== null) await parts.storage.organiser.removeOrganiserDevice(device);
      takeCookie({ request, reply }, 'organiser');
      return done<OrganiserState>({ signedIn: false });
    }),
  );
}
