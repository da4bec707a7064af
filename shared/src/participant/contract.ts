import { z } from 'zod';
import type { AuthorId, ParticipantId, SessionId } from '../id/index.ts';
import { type Role, roles } from '../permission/index.ts';
import { nameCharacters, organisationCharacters, type ShowAs, showAsChoices } from './index.ts';

/** Breaks a line, hides the rest of it or turns its order round; none of it belongs in what others see of a person. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const shown = z.string().transform((text) => text.toWellFormed().replace(unseen, ' ').trim());
/** With something in it that can be seen. */
const name = shown.pipe(
  z
    .string()
    .max(nameCharacters)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u),
);
const organisation = shown.pipe(z.string().max(organisationCharacters)).default('');

/** One of the two ways in: the typed code, or the secret of the link and the QR code. */
const door = z.union([
  z.strictObject({ code: z.string().max(20) }),
  z.strictObject({ secret: z.string().max(64) }),
]);
export type Door = z.infer<typeof door>;

/** POST /api/join/look: shows what a person is about to join. Answers `JoinPreview`. */
export const lookInput = z.strictObject({ door });
export interface JoinPreview {
  readonly sessionId: SessionId;
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  readonly engagementTitle: string;
  /** Whether this device has joined before: then there is nothing to fill in. */
  readonly joined: boolean;
}

/** POST /api/join: sets the cookie of this device. Answers `Joined`. */
export const joinInput = z.strictObject({ door, name, organisation, showAs: z.enum(showAsChoices) });
export type JoinInput = z.input<typeof joinInput>;
export interface Joined {
  readonly sessionId: SessionId;
}

/** What a person knows of themselves; `authorId` is told to nobody else. */
export interface Me {
  readonly id: ParticipantId;
  readonly authorId: AuthorId;
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
  readonly role: Role;
  /** 0 to `participantColours` - 1. */
  readonly colour: number;
}

/** PATCH /api/sessions/:sessionId/me */
export const meInput = z.strictObject({ name, organisation, showAs: z.enum(showAsChoices) });
export type MeInput = z.input<typeof meInput>;

/** GET /api/sessions/:sessionId/participants answers a list of these; removed people only to whoever may erase their words. */
export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly colour: number;
  readonly present: boolean;
  readonly removed: boolean;
}

/** PATCH /api/sessions/:sessionId/participants/:participantId; DELETE removes the person. */
export const roleInput = z.strictObject({ role: z.enum(roles) });
