import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useCardActs } from '../card/card-acts.ts';
import { useSelection } from '../selection/index.ts';
import { useLive, useReadOnly } from '../sync/index.ts';
import { listWording as wording } from '../wording/list.ts';
import { AddNoteForm } from './AddNoteForm.tsx';
import { CardMenu } from './CardMenu.tsx';
import { DragGround } from './DragGround.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListBar } from './ListBar.tsx';
import { ListDialogs } from './ListDialogs.tsx';
import { ListFind } from './ListFind.tsx';
import { ListHighlight } from './ListHighlight.tsx';
import styles from './list.module.css';
import { ListControlsContext } from './list-context.ts';
import { ListDrag } from './list-drag.ts';
import type { ListSeat } from './list-seat.ts';
import { Sections } from './Sections.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { orderOf } from './sections.ts';
import { useControlsOf } from './use-list-controls.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListPlace } from './use-list-place.ts';
import { type ListState, useListState } from './use-list-state.ts';
import { useIsDragging } from './use-promise.ts';
import { useRowFocus } from './use-row-focus.ts';

export interface ListViewProps {
  readonly seat?: ListSeat | undefined;
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onRecommend: (ids: readonly Ground[]) => void;
  /** Shows everything about what is selected, beside the list. */
  readonly onShowDetails?: (() => void) | undefined;
  /** Asks before it erases a note for good. */
  readonly onErase?: ((id: CardId) => void) | undefined;
  readonly onSavePicture?: ((theme: ThemeId) => void) | undefined;
  readonly onShowBoard: () => void;
  readonly onBringNotesIn: () => void;
  /** Shows what keys there are. Without it there is no such act. */
  readonly onShowShortcuts?: (() => void) | undefined;
  /** Takes a snapshot before many notes go; answers false where they must stay, having said why. */
  readonly beforeMassDelete: () => Promise<boolean>;
}

/** Themes as sections with their notes in order, and every act by button, menu and key. */
export default function ListView(props: ListViewProps) {
  const root = useRef<HTMLElement>(null);
  const moreButton = useRef<HTMLElement>(null);
  const drag = useListDrag(root);
  const state = useListState(props.seat, useIsDragging(drag));
  const { sections, folded, show, dialog, setDialog, more, setMore } = state;
  const readOnly = useReadOnly();
  const acts = useCardActs();
  const order = useMemo(() => orderOf(sections, folded), [sections, folded]);
  const focus = useRowFocus(root, order);
  const controls = useControlsOf({ state, order, acts, focus, root, moreButton, ...props });
  const onAddNote = () => setDialog('add');
  const onKeyDown = useListKeys({ root, state, order, focus, acts, controls, readOnly, onAddNote });
  useStopForTab(order);
  useListPlace(root, props.seat);
  const empty = state.arrangement.loose.length + state.arrangement.themes.length === 0;
  return (
    <ListControlsContext value={controls}>
      <section
        ref={root}
        className={styles.list}
        aria-label={wording.title}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
        onBlur={focus.onBlur}
      >
        <div className={styles.column}>
          <ListBar state={state} {...props} />
          <ListFind {...{ state, root, focus }} />
          <ListHighlight {...{ order, focus }} />
          {dialog === 'add' && !readOnly && (
            <AddNoteForm themeId={isId('theme', show) ? show : null} onClose={() => setDialog(null)} />
          )}
          {empty ? (
            <EmptyList onAdd={onAddNote} onBringNotesIn={props.onBringNotesIn} />
          ) : (
            <DragGround {...{ drag, acts }}>
              <Sections {...listedOf(state)} />
            </DragGround>
          )}
          {!readOnly && <SelectionBar acts={acts} onShowDetails={props.onShowDetails} />}
        </div>
        {more !== null && (
          <CardMenu id={more} anchor={moreButton} acts={acts} focus={focus} onClose={() => setMore(null)} />
        )}
        <ListDialogs state={state} readOnly={readOnly} onErase={props.onErase} />
      </section>
    </ListControlsContext>
  );
}

function listedOf(state: ListState) {
  const { arrangement, sections, matching, folded, editing, theme, toggleFold } = state;
  return { arrangement, sections, matching, folded, editing, theme, toggleFold };
}

function useListDrag(list: RefObject<HTMLElement | null>): ListDrag {
  const live = useLive();
  const selection = useSelection();
  return useMemo(() => new ListDrag(live, selection, list), [live, selection, list]);
}

/** The Tab key always finds one note to stop at. */
function useStopForTab(order: readonly CardId[]): void {
  const selection = useSelection();
  useEffect(() => {
    const focused = selection.focused();
    if (order.length > 0 && !order.some((id) => id === focused)) selection.offer(order[0] ?? null);
  }, [selection, order]);
}
