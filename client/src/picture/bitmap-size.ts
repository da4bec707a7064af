import type { Size } from '@heard/shared/geometry';

/** Pixels for each board unit: sharp on good screens and in print. */
const wanted = 2;
/** Pixels that a canvas can have on every device, phones too: more of them, and it stays white. */
const mostPixels = 16_777_216;
const longestSide = 8192;
/** Below this the words of a note cannot be read any more. */
const leastReadable = 0.7;

export interface BitmapSize extends Size {
  /** Whether the words can be read in it. */
  readonly isReadable: boolean;
}

/** How many pixels a picture of so many board units gets: as many as can be had, up to what is wanted. */
export function bitmapSize({ width, height }: Size): BitmapSize {
  const scale = Math.min(
    wanted,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  return {
    width: Math.max(1, Math.floor(width * scale)),
    height: Math.max(1, Math.floor(height * scale)),
    isReadable: scale >= leastReadable,
  };
}
