import type { EngagementId } from '@heard/shared/id';

/** The names under which lists from the server are kept while a page shows them. */
export const engagementQueries = {
  list: ['engagements'],
  one: (id: EngagementId) => ['engagement', id],
} as const;
