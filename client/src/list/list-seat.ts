import type { Selectable } from '../selection/index.ts';
import type { Filter, SectionId } from './sections.ts';

/** What somebody goes on with when they come back to the list, or when the board under it is another. */
export interface ListSeat {
  /** The form for a new note is open. */
  isAdding: boolean;
  show: Filter['show'];
  /** What they had gone to when they left the list for the board. */
  visited: Selectable | null;
  /** What was at its top then, and how many pixels below its edge; null where it began. */
  top: { readonly id: Selectable | SectionId; readonly below: number } | null;
}

export function takeListSeat(): ListSeat {
  return { isAdding: false, show: 'all', visited: null, top: null };
}
