import type { Size } from '@heard/shared/geometry';

/** Pixels for each board unit: sharp on good screens and in print. */
const wanted = 2;
/** Pixels that a canvas can have on every device, phones too: more of them, and it stays white. */
const mostPixels = 16_777_216;
const longestSide = 8192;
export interface BitmapSize extends Size {
  /** Pixels for each board unit. */
  readonly zoom: number;
}

/** How many pixels a picture of so many board units gets: as many as can be had, up to what is wanted. */
export function bitmapSize({ width, height }: Size): BitmapSize {
  const zoom = Math.min(
    wanted,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  return {
    width: Math.max(1, Math.floor(width * zoom)),
    height: Math.max(1, Math.floor(height * zoom)),
    zoom,
  };
}
