import { openBoard } from '@heard/shared/board';
import { done } from '@heard/shared/failure';
import type { Role } from '@heard/shared/permission';
import { closeCode } from '@heard/shared/protocol';
import type { Relay } from '../relay/relay.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import type { StoredSession } from '../storage/session.ts';
import type { Storage } from '../storage/storage.ts';
import type { Live } from './live.ts';

/** What a person may do on the board: in an archived session everybody only looks. */
export function boardRole(session: StoredSession, { role }: StoredParticipant): Role {
  return session.archivedAt === null ? role : 'viewer';
}

/** The live side by way of the relay. */
export function createLive(relay: Relay, storage: Storage): Live {
  const renewRole = (session: StoredSession, person: StoredParticipant) =>
    relay.changeRole(person.id, boardRole(session, person));

  return {
    async change(session, act) {
      const acted = await relay.withBoard(session, (doc) => act(openBoard(doc)));
      return acted.ok ? acted.value : acted;
    },
    whileOpen: (session, act) => relay.whileOpen(session, act),
    readBoard: (session, look) => relay.whileOpen(session, async (read) => done(await look(await read()))),
    alone: (sessionId, act) => relay.alone(sessionId, act),
    push: (sessionId, state) => relay.pushSessionState(sessionId, JSON.stringify(state)),
    isDamaged: (sessionId) => relay.isDamaged(sessionId),
    present: (sessionId) => new Set(relay.presentParticipants(sessionId)),
    figures: () => relay.figures(),
    renewRole,
    async renewRoles(session) {
      for (const person of await storage.participants.listBySession(session.id)) renewRole(session, person);
    },
    // The relay stamps presence with the name a person came with; coming back takes a moment and loses nothing.
    renewName: (person) => relay.disconnect(person.id, closeCode.restart),
    dismiss: (person) => relay.disconnect(person.id, closeCode.removed),
    closeRoom: (sessionId, act) => relay.closeSession(sessionId, closeCode.sessionGone, act),
  };
}
