import type { Level } from '../engagement/index.ts';

/** What a report says about the session besides what is on its board. */
export interface SessionFacts {
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  /** "2026-11-22T18:00", "2026-11-22" or empty: the date and time of the place, as it was typed. */
  readonly heldAt: string;
  readonly place: string;
  readonly engagement: EngagementFacts;
}

export interface EngagementFacts {
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly partners: string;
  readonly level: Level;
}
