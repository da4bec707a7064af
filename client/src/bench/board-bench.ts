import type { Point } from '@heard/shared/geometry';

/** What somebody else does to the board while it is measured. */
export interface RemoteMove {
  /** Number of the card, counted in reading order from 0. */
  readonly card: number;
  /** In board units. */
  readonly to: Point;
}

/**
 * What the benchmark of the board may ask a page, as `window.__bench`. It is there in pages that are built to be measured
 * and in no other: the page of Heard, a limit without a framework, and each peer. It only sets up and looks; what is
 * measured is done with the pointer, the wheel and the keyboard. Cards have the numbers of the notes that all pages are
 * given.
 */
export interface BoardBench {
  /** Every card in the first view can be read. */
  readonly ready: boolean;
  /** Cards that touch the view, whether they have been drawn or not. */
  cardsInView(): number;
  /** Those of them that are drawn with their words. */
  visibleCardCount(): number;
  /** The board point at the top left corner of the view, and pixels for each board unit. */
  setCamera(x: number, y: number, zoom: number): void;
  getCamera(): { readonly x: number; readonly y: number; readonly zoom: number };
  /** The middle of a card, in pixels of the window, as a pointer finds it. */
  cardPoint(card: number): Point;
  /** The top left corner of a card, in board units. */
  cardPos(card: number): Point;
  cardText(card: number): string;
  /** Readies the moves of another person, as they would arrive, so that only taking them in is measured. */
  prepareRemote(moves: readonly RemoteMove[]): void;
  /** Takes in the move with that number. */
  applyRemote(move: number): void;
}

declare global {
  interface Window {
    __bench?: BoardBench;
  }
}
