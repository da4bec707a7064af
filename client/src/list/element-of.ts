import type { Selectable } from '../selection/index.ts';
import type { SectionId } from './sections.ts';

/** The row of a note, or a section; null where it is not listed now. */
export function elementOf(list: HTMLElement | null, id: Selectable | SectionId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-card="${id}"], [data-section="${id}"]`) ?? null;
}
