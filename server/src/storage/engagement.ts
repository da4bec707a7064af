import type { Level } from '@heard/shared/engagement';
import type { EngagementId } from '@heard/shared/id';

export interface StoredEngagement {
  readonly id: EngagementId;
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly partners: string;
  readonly level: Level;
  readonly createdAt: number;
  readonly archivedAt: number | null;
}

export type EngagementChange = Partial<Omit<StoredEngagement, 'id' | 'createdAt'>>;

export interface EngagementStore {
  create(engagement: StoredEngagement): Promise<void>;
  /** Newest first. */
  list(): Promise<(StoredEngagement & { readonly sessionCount: number })[]>;
  get(id: EngagementId): Promise<StoredEngagement | null>;
  /** False when there is no such engagement. */
  update(id: EngagementId, change: EngagementChange): Promise<boolean>;
  /** Deletes its sessions too, with all they hold. False when there is no such engagement. */
  delete(id: EngagementId): Promise<boolean>;
}
