import { isId } from '@heard/shared/id';
import { type RefObject, useLayoutEffect } from 'react';
import { type Selectable, useSelection } from '../selection/index.ts';
import { elementOf } from './element-of.ts';
import type { ListSeat } from './list-seat.ts';
import type { SectionId } from './sections.ts';

/**
 * Whoever comes from the board sees what they have gone to there, or else what they saw when they left the list. The
 * focus stays with the button that brought them.
 */
export function useListPlace(root: RefObject<HTMLElement | null>, seat: ListSeat | undefined): void {
  const selection = useSelection();
  useLayoutEffect(() => {
    const list = root.current;
    if (list === null) return;
    const visited = selection.visited();
    const come = () => {
      if (visited !== null && visited !== seat?.visited && reveal(list, visited)) return;
      if (seat?.top) putAtTop(list, seat.top);
    };
    come();
    // Rows have their real heights only once they are in sight.
    const again = requestAnimationFrame(come);
    return () => {
      cancelAnimationFrame(again);
      if (seat === undefined || list.clientHeight === 0) return;
      seat.visited = selection.visited();
      seat.top = topOf(list);
    };
  }, [root, seat, selection]);
}

/** Answers false for what is not listed now. */
function reveal(list: HTMLElement, id: Selectable): boolean {
  const element = elementOf(list, id);
  element?.scrollIntoView({ block: isId('theme', id) ? 'start' : 'center' });
  return element !== null;
}

function putAtTop(list: HTMLElement, { id, below }: NonNullable<ListSeat['top']>): void {
  const element = elementOf(list, id);
  if (element === null) return;
  list.scrollTop += element.getBoundingClientRect().top - list.getBoundingClientRect().top - below;
}

function topOf(list: HTMLElement): ListSeat['top'] {
  const { top, left, width } = list.getBoundingClientRect();
  const found = document
    .elementFromPoint(left + width / 2, top + 1)
    ?.closest<HTMLElement>('[data-section] *');
  const element = found?.closest<HTMLElement>('[data-card], [data-section]');
  const id = element?.dataset.card ?? element?.dataset.section;
  if (!element || id === undefined) return null;
  return { id: id as Selectable | SectionId, below: element.getBoundingClientRect().top - top };
}
