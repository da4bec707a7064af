import { z } from 'zod';
import type { EngagementId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { type Level, levels } from './index.ts';

/** A single line that must not be empty, one that may be, and a text of several lines. */
export const title = z.string().trim().min(1).max(limits.lineCharacters);
export const line = z.string().trim().max(limits.lineCharacters);
export const paragraph = z.string().trim().max(limits.textCharacters);

/** POST /api/organiser/sign-in */
export const signInInput = z.strictObject({ key: z.string().min(1).max(200) });
/** GET /api/organiser */
export interface OrganiserState {
  readonly signedIn: boolean;
}

/** POST /api/engagements; PATCH /api/engagements/:engagementId takes any part of it. */
export const engagementInput = z.strictObject({
  title,
  purpose: paragraph.default(''),
  place: line.default(''),
  partners: line.default(''),
  level: z.enum(levels).default('involve'),
});
export type EngagementInput = z.input<typeof engagementInput>;
export const engagementChanges = z.strictObject({
  title: title.optional(),
  purpose: paragraph.optional(),
  place: line.optional(),
  partners: line.optional(),
  level: z.enum(levels).optional(),
});
export type EngagementChanges = z.infer<typeof engagementChanges>;

export interface Engagement {
  readonly id: EngagementId;
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly partners: string;
  readonly level: Level;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly archivedAt: number | null;
  readonly sessionCount: number;
}

/** POST /api/engagements/:engagementId/archive and /api/sessions/:sessionId/archive */
export const archiveInput = z.strictObject({ archived: z.boolean() });

/** DELETE /api/engagements/:engagementId and /api/sessions/:sessionId: the title, typed to confirm. */
export const deleteInput = z.strictObject({ confirmation: z.string().max(limits.lineCharacters) });
