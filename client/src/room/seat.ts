/** What stays with a person in the room while the board is replaced under them. */
export interface Seat {
  /** The board they see, or saw last. */
  epoch: number | null;
  /** The next renewal is their own doing, of which they are told otherwise. */
  isErasing: boolean;
}

export function takeSeat(): Seat {
  return { epoch: null, isErasing: false };
}
