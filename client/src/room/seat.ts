import type { BoardSeat } from '../board/board-engine.ts';
import { createFolding, type Folding } from '../folding/index.ts';
import { createHighlight, type Highlight } from '../highlight/index.ts';
import { type ListSeat, takeListSeat } from '../list/list-seat.ts';
import type { RoomPanelName } from './room-acts.ts';

/** What stays with a person in the room while the board is replaced under them. */
export interface Seat {
  /** The board they see, or saw last. */
  epoch: number | null;
  /** The next renewal is their own doing, of which they are told otherwise. */
  isErasing: boolean;
  panel: RoomPanelName | null;
  readonly board: BoardSeat;
  readonly list: ListSeat;
  readonly folding: Folding;
  readonly highlight: Highlight;
}

export function takeSeat(): Seat {
  return {
    epoch: null,
    isErasing: false,
    panel: null,
    board: { camera: null },
    list: takeListSeat(),
    folding: createFolding(),
    highlight: createHighlight(),
  };
}
