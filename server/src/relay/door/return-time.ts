import { closeCode } from '@heard/shared/protocol';

/** How many people a second may come back: for each the disk is asked who they are, and a board is sent. */
const returnsPerSecond = 60;
/** Who was sent away for asking too much does not come back sooner, however few they are. */
const rest = 3000;

/**
 * The reason of a close, for `returnWithin`: over how many milliseconds so many people who are sent away together are to
 * spread their return. Empty for a code that says nothing about coming back.
 */
export function closeReason(code: number, people: number): string {
  const spread = Math.ceil((people * 1000) / returnsPerSecond);
  if (code === closeCode.restart) return String(spread);
  if (code === closeCode.tooManyRequests) return String(Math.max(spread, rest));
  return '';
}
