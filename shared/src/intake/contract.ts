import { z } from 'zod';
import { maximumTags } from '../card/index.ts';
import type { ImportId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import type { IntakeRow } from './row.ts';

const line = z.string().max(limits.lineCharacters).default('');

const row = z.strictObject({
  note: z.string().min(1).max(limits.textCharacters),
  theme: line,
  author: line,
  organisation: line,
  conversation: line,
  place: line,
  date: line,
  tags: z.array(z.string().max(limits.lineCharacters)).max(maximumTags).default([]),
}) satisfies z.ZodType<IntakeRow, unknown>;

/**
 * POST /api/sessions/:sessionId/imports: the server writes all rows into the board as one act. Answers `Import`.
 * `key` is chosen by the browser: sending the same import again after a lost answer does not import twice.
 */
export const importInput = z.strictObject({
  key: z.string().min(16).max(64),
  fileName: line,
  rows: z.array(row).min(1).max(limits.importRows),
});
export type ImportInput = z.input<typeof importInput>;

/** POST /api/sessions/:sessionId/imports/board: a complete export of Heard; the board then shows what the file says. */
export const boardImportInput = z.strictObject({ fileName: line, export: z.unknown() });

/** GET /api/sessions/:sessionId/imports answers a list, newest first; POST …/:importId/undo takes one back. */
export interface Import {
  readonly id: ImportId;
  readonly fileName: string;
  readonly byName: string;
  /** Whether the asking person may take it back: their own, or any as facilitator. */
  readonly undoable: boolean;
  readonly createdAt: number;
  readonly cards: number;
  readonly themes: number;
  readonly undoneAt: number | null;
}
