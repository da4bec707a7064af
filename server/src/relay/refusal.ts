import type { FailureId } from '@heard/shared/failure';
import type { NotAdmitted } from './board/live-board.ts';

/** What the author of an update that was not taken is told. */
export const refusals = {
  foreign: 'other-writer',
  full: 'board-full',
  heavy: 'board-full',
  long: 'text-too-long',
} as const satisfies Partial<Record<NotAdmitted, FailureId>>;
