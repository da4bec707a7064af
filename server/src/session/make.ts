import { type EngagementId, newId } from '@heard/shared/id';
import { newCode } from '@heard/shared/session';
import type { sessionInput } from '@heard/shared/session/contract';
import type { z } from 'zod';
import { newSecret } from '../http/secret.ts';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';

const linkSecretBytes = 16;

/** Makes a session with a code nobody else has. */
export async function makeSession(
  { storage, random, clock }: Parts,
  engagementId: EngagementId,
  input: z.output<typeof sessionInput>,
  isExample = false,
): Promise<StoredSession> {
  let code = newCode(random);
  while ((await storage.sessions.getByCode(code)) !== null) code = newCode(random);
  const session: StoredSession = {
    id: newId('session', random),
    engagementId,
    ...input,
    code,
    linkSecret: newSecret(random, linkSecretBytes),
    doorOpen: true,
    epoch: 1,
    isExample,
    createdAt: clock(),
    archivedAt: null,
  };
  await storage.sessions.create(session);
  return session;
}
