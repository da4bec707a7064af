import type { CardId, ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import { massDelete } from '@heard/shared/snapshot';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { CardActs } from '../card/card-acts.ts';
import { type Selection, useSelection } from '../selection/index.ts';
import type { ListControls } from './list-context.ts';
import { neighbourOf, placeIn, type SectionId } from './sections.ts';
import type { ListState } from './use-list-state.ts';
import type { RowFocus } from './use-row-focus.ts';

interface Around {
  readonly state: ListState;
  readonly order: readonly CardId[];
  readonly acts: CardActs;
  readonly focus: RowFocus;
  readonly root: RefObject<HTMLElement | null>;
  readonly moreButton: RefObject<HTMLElement | null>;
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onShowDetails?: (() => void) | undefined;
  readonly onRecommend: (ids: readonly Ground[]) => void;
  readonly onSavePicture?: ((theme: ThemeId) => void) | undefined;
  readonly beforeMassDelete: () => Promise<boolean>;
}

/** One object for all rows, which always does what is right now: rows are not drawn anew because the list was. */
export function useControlsOf(around: Around): ListControls {
  const latest = useRef(around);
  const selection = useSelection();
  useLayoutEffect(() => {
    latest.current = around;
  });
  const [controls] = useState(() => makeControls(() => latest.current, selection));
  return controls;
}

type DetailsControls = Pick<ListControls, 'hasDetails' | 'showDetails'>;

function detailsControls(now: () => Around, selection: Selection): DetailsControls {
  return {
    hasDetails: () => now().onShowDetails !== undefined,
    showDetails(id) {
      selection.select([id]);
      now().onShowDetails?.();
    },
  };
}

type SelectControls = Pick<ListControls, 'selectTo' | 'choose'>;

function selectControls(now: () => Around, selection: Selection): SelectControls {
  const selectTo = (id: CardId) => {
    const { order } = now();
    const from = order.indexOf(selection.focused() as CardId);
    const to = order.indexOf(id);
    const range = from === -1 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
    selection.select([...selection.ids(), ...range, id]);
  };
  return {
    selectTo,
    choose(id, { shiftKey, ctrlKey, metaKey }) {
      if (shiftKey) selectTo(id);
      else if (ctrlKey || metaKey) selection.toggle(id);
      else return;
      now().focus.go(id);
    },
  };
}

function makeControls(now: () => Around, selection: Selection): ListControls {
  const openTheme: ListControls['openTheme'] = (id, form) => now().state.setTheme({ id, form });
  return {
    edit: (id) => now().state.setEditing(placeIn(now().state.sections, id)),
    stopEditing() {
      const { state, focus } = now();
      state.setEditing(null);
      focus.go(state.editing?.card ?? null);
    },
    openMore(id, button) {
      const { state, moreButton } = now();
      moreButton.current = button;
      state.setMore(id);
    },
    moveTo: (ids) => now().onOpenMoveTo(ids),
    recommend: (ids) => now().onRecommend(ids),
    savePicture: (theme) => now().onSavePicture?.(theme),
    ...detailsControls(now, selection),
    remove(ids) {
      if (ids.length >= massDelete) now().state.setAsked(ids);
      else remove(now(), selection, ids);
    },
    async removeMany(ids) {
      now().state.setAsked(null);
      if (await now().beforeMassDelete()) remove(now(), selection, ids);
    },
    openTheme,
    closeTheme() {
      const { state, root } = now();
      state.setTheme(null);
      headOf(root.current, state.theme?.id)?.focus();
    },
    foldAround(id) {
      const { state, root } = now();
      const section = placeIn(state.sections, id)?.section;
      if (section === undefined) return;
      headOf(root.current, section)?.focus();
      state.toggleFold(section);
    },
    group(ids) {
      const made = now().acts.group(ids);
      if (made === null) return;
      selection.clear();
      openTheme(made, 'name');
    },
    ...selectControls(now, selection),
  };
}

/** What folds a section, and has the focus when none of its notes has it. */
export function headOf(list: HTMLElement | null, section: SectionId | undefined): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-section="${section}"] [data-fold]`) ?? null;
}

function remove({ acts, focus, order }: Around, selection: Selection, ids: readonly CardId[]): void {
  if (!acts.remove(ids)) return;
  const going = new Set(ids);
  selection.select([...selection.ids()].filter((id) => !going.has(id as CardId)));
  focus.go(neighbourOf(order, going));
}
