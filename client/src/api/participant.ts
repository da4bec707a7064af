import type { ParticipantId, SessionId } from '@heard/shared/id';
import type {
  Door,
  Joined,
  JoinInput,
  JoinPreview,
  Me,
  MeInput,
  Participant,
} from '@heard/shared/participant/contract';
import type { Role } from '@heard/shared/permission';
import { call } from './call.ts';
import { sessionPath } from './session.ts';

const personPath = (session: SessionId, person: ParticipantId) =>
  `${sessionPath(session)}/participants/${encodeURIComponent(person)}`;

/** What somebody is about to join. */
export const lookAtSession = (door: Door) => call<JoinPreview>('POST', '/api/join/look', { door });

export const joinSession = (input: JoinInput) => call<Joined>('POST', '/api/join', input);

export const changeMe = (session: SessionId, input: MeInput) =>
  call<Me>('PATCH', `${sessionPath(session)}/me`, input);

/** Everybody who has joined; those who were removed only for whoever may erase their words. */
export const listParticipants = (session: SessionId) =>
  call<readonly Participant[]>('GET', `${sessionPath(session)}/participants`);

export const changeRole = (session: SessionId, person: ParticipantId, role: Role) =>
  call<undefined>('PATCH', personPath(session, person), { role });

export const removeParticipant = (session: SessionId, person: ParticipantId) =>
  call<undefined>('DELETE', personPath(session, person));
