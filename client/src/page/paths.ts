import type { EngagementId, SessionId } from '@heard/shared/id';

/** The address of every page; `App` holds the patterns they are read with. */
export const paths = {
  frontDoor: '/',
  signIn: '/sign-in',
  join: (code: string) => (code === '' ? '/j' : `/j/${code}`),
  engagements: '/engagements',
  engagement: (id: EngagementId) => `/engagements/${id}`,
  session: (id: SessionId) => `/s/${id}`,
  report: (id: SessionId) => `/s/${id}/report`,
} as const;
