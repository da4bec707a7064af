import type { CardId, ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import { createContext, useContext } from 'react';
import type { ThemeForm } from '../theme/theme-menu.tsx';

/** What a row or a section of the list can ask of the list around it. Always the same object. */
export interface ListControls {
  readonly edit: (id: CardId) => void;
  readonly stopEditing: () => void;
  readonly openMore: (id: CardId, button: HTMLElement) => void;
  readonly moveTo: (ids: readonly CardId[]) => void;
  /** Deletes notes; where they are many it asks first. */
  readonly remove: (ids: readonly CardId[]) => void;
  /** Deletes many notes, after a snapshot. */
  readonly removeMany: (ids: readonly CardId[]) => Promise<void>;
  readonly recommend: (ids: readonly Ground[]) => void;
  readonly savePicture: (theme: ThemeId) => void;
  /** False for a board of the past, beside which there are none. */
  readonly hasDetails: () => boolean;
  readonly showDetails: (id: CardId) => void;
  readonly openTheme: (id: ThemeId, form: ThemeForm) => void;
  readonly closeTheme: () => void;
  /** Folds the section that a note is in. */
  readonly foldAround: (id: CardId) => void;
  readonly group: (ids: readonly CardId[]) => void;
  /** Selects everything from the note with the focus to this one. */
  readonly selectTo: (id: CardId) => void;
  /** A click on a note: with Shift it selects up to here, with Ctrl or Command this one as well. */
  readonly choose: (id: CardId, held: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => void;
}

export const ListControlsContext = createContext<ListControls | null>(null);

export function useListControls(): ListControls {
  const controls = useContext(ListControlsContext);
  if (controls === null) throw new Error('useListControls outside the list');
  return controls;
}
