import { done, type Outcome, refused } from '@heard/shared/failure';
import type { Door } from '@heard/shared/participant/contract';
import { readCode } from '@heard/shared/session';
import { createLimit } from '../http/limit.ts';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';

/** Wrong codes a minute: of one address, which may be a whole hall, and of all together. */
export const wrongCodes = { perKey: 20, inAll: 60, milliseconds: 60_000 } as const;

export type FindByDoor = (
  door: Door,
  address: string,
) => Promise<Outcome<StoredSession, 'wrong-code' | 'wrong-link' | 'too-many-wrong-codes'>>;

/** Finds the session behind a typed code or a link. Link secrets are too long to guess and are never held up. */
export function createDoor(parts: Parts): FindByDoor {
  const limit = createLimit({ ...wrongCodes, clock: parts.clock });

  async function findByCode(typed: string, address: string) {
    const code = readCode(typed);
    const session = await limit.guessed(address, async () =>
      code === null ? null : parts.storage.sessions.getByCode(code),
    );
    if (session === 'too many') return refused('too-many-wrong-codes');
    return session === null ? refused('wrong-code') : done(session);
  }

  return async (door, address) => {
    if ('code' in door) return findByCode(door.code, address);
    const session = await parts.storage.sessions.getByLinkSecret(door.secret);
    return session === null ? refused('wrong-link') : done(session);
  };
}
