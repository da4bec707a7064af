import type { Engagement, EngagementChanges, EngagementInput } from '@heard/shared/engagement/contract';
import type { EngagementId } from '@heard/shared/id';
import type { SessionInput, SessionSummary } from '@heard/shared/session/contract';
import { call } from './call.ts';

const pathOf = (id: EngagementId) => `/api/engagements/${encodeURIComponent(id)}`;

/** All of them, archived ones included. */
export const listEngagements = () => call<readonly Engagement[]>('GET', '/api/engagements');

export const makeEngagement = (input: EngagementInput) => call<Engagement>('POST', '/api/engagements', input);

export const readEngagement = (id: EngagementId) => call<Engagement>('GET', pathOf(id));

export const changeEngagement = (id: EngagementId, changes: EngagementChanges) =>
  call<Engagement>('PATCH', pathOf(id), changes);

export const archiveEngagement = (id: EngagementId, archived: boolean) =>
  call<Engagement>('POST', `${pathOf(id)}/archive`, { archived });

/** `confirmation` is the title as the organiser typed it. */
export const deleteEngagement = (id: EngagementId, confirmation: string) =>
  call<undefined>('DELETE', pathOf(id), { confirmation });

export const listSessions = (id: EngagementId) =>
  call<readonly SessionSummary[]>('GET', `${pathOf(id)}/sessions`);

export const makeSession = (id: EngagementId, input: SessionInput) =>
  call<SessionSummary>('POST', `${pathOf(id)}/sessions`, input);
