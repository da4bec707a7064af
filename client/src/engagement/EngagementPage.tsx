import type { EngagementId } from '@heard/shared/id';

export function EngagementPage(_: { readonly engagementId: EngagementId }) {
  return null;
}
