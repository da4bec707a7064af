import type { SessionId } from '@heard/shared/id';
import type { ExampleMade, Invitation, Session, SessionChanges } from '@heard/shared/session/contract';
import { call } from './call.ts';

export const sessionPath = (id: SessionId) => `/api/sessions/${encodeURIComponent(id)}`;

/** Where the small picture of the board is; for the organiser. */
export const thumbnailPath = (id: SessionId) => `${sessionPath(id)}/thumbnail.png`;

/** For whoever has joined. */
export const readSession = (id: SessionId) => call<Session>('GET', sessionPath(id));

/** For the organiser: answers the same as `readSession` and makes them a facilitator on this device. */
export const openSession = (id: SessionId) => call<Session>('POST', `${sessionPath(id)}/open`, {});

export const changeSession = (id: SessionId, changes: SessionChanges) =>
  call<undefined>('PATCH', sessionPath(id), changes);

export const archiveSession = (id: SessionId, archived: boolean) =>
  call<undefined>('POST', `${sessionPath(id)}/archive`, { archived });

/** `confirmation` is the title as the organiser typed it. */
export const deleteSession = (id: SessionId, confirmation: string) =>
  call<undefined>('DELETE', sessionPath(id), { confirmation });

/** An open door lets new people join; whoever has joined before comes back in either way. */
export const moveDoor = (id: SessionId, open: boolean) =>
  call<undefined>('POST', `${sessionPath(id)}/door`, { open });

export const readInvitation = (id: SessionId) => call<Invitation>('GET', `${sessionPath(id)}/invitation`);

/** Makes an example session and this device its facilitator. */
export const makeExample = () => call<ExampleMade>('POST', '/api/examples', {});
