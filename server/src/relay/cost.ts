import type { NotAdmitted } from './board/live-board.ts';

/** The budget of a person, in messages: a burst, and so many a second for ever. Moving a thousand cards is a burst. */
export const messageBurst = 5000;
export const messagesPerSecond = 200;

/** The same for what a person tells of their presence. Our browsers tell it at most 20 times a second. */
export const presenceBurst = 200;
export const presencePerSecond = 100;

/** A long message counts as many. */
const bytesPerMessage = 16 * 1024;
/** To find out what a browser lacks, or whether there is room, the whole board is gone through; so a large one costs more. */
const boardBytesPerMessage = 32 * 1024;
const stepsPerMessage = 10;

/** As how many messages something counts. */
export const cost = {
  message: (bytes: number) => 1 + bytes / bytesPerMessage,
  wholeBoard: (bytes: number) => bytes / boardBytesPerMessage,
  /** What Yjs went through to find where things belong. No more than a burst: it may be the doing of somebody else. */
  steps: (steps: number) => Math.min(steps / stepsPerMessage, messageBurst),
  /** Finding out that an update cannot be taken may have cost as much as encoding the board, or opening it. */
  refusal(because: NotAdmitted, boardBytes: number): number {
    if (because === 'gap' || because === 'foreign') return 0;
    return because === 'full' ? cost.wholeBoard(boardBytes) : messageBurst;
  },
} as const;
