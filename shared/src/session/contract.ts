import { z } from 'zod';
import { line, paragraph, title } from '../engagement/contract.ts';
import type { EngagementId, SessionId } from '../id/index.ts';
import type { Me } from '../participant/contract.ts';

/** Date and time as a date field gives it, "2026-11-22T18:00", or empty. */
const heldAt = z.string().regex(/^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?)?$/);

/** POST /api/engagements/:engagementId/sessions */
export const sessionInput = z.strictObject({
  title,
  question: line.default(''),
  purpose: paragraph.default(''),
  howWeDecide: paragraph.default(''),
  heldAt: heldAt.default(''),
  place: line.default(''),
});
export type SessionInput = z.input<typeof sessionInput>;

/** PATCH /api/sessions/:sessionId */
export const sessionChanges = z.strictObject({
  title: title.optional(),
  question: line.optional(),
  purpose: paragraph.optional(),
  howWeDecide: paragraph.optional(),
  heldAt: heldAt.optional(),
  place: line.optional(),
});
export type SessionChanges = z.infer<typeof sessionChanges>;

/** In the organiser's list: GET /api/engagements/:engagementId/sessions */
export interface SessionSummary {
  readonly id: SessionId;
  readonly engagementId: EngagementId;
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  readonly heldAt: string;
  readonly place: string;
  readonly doorOpen: boolean;
  readonly archivedAt: number | null;
  readonly createdAt: number;
  readonly participantCount: number;
}

/**
 * GET /api/sessions/:sessionId: for whoever has joined. POST /api/sessions/:sessionId/open answers the same and makes
 * the organiser a facilitator of the session on this device.
 */
export interface Session {
  readonly id: SessionId;
  readonly engagementTitle: string;
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  readonly heldAt: string;
  readonly place: string;
  readonly doorOpen: boolean;
  readonly archived: boolean;
  readonly isExample: boolean;
  /** Something that was kept of the board cannot be read any more; the rest of it is there. */
  readonly damaged: boolean;
  /** Which incarnation of the board this is: part of the address of the live connection and of the local copy. */
  readonly epoch: number;
  readonly me: Me;
}

/** GET /api/sessions/:sessionId/invitation, for whoever has joined and for the organiser. */
export interface Invitation {
  /** XXXX-XXXX */
  readonly code: string;
  /** Whole address for a QR code; the secret stands behind the #, which browsers never send. */
  readonly link: string;
  /** Where to type the code, without scheme: "heard.example.org". */
  readonly address: string;
}

/** POST /api/sessions/:sessionId/door */
export const doorInput = z.strictObject({ open: z.boolean() });

/** POST /api/examples makes an example session and makes this device its facilitator. */
export interface ExampleMade {
  readonly sessionId: SessionId;
}
