import type { Arrangement } from '@heard/shared/cluster';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useFolded, useFolding } from '../folding/index.ts';
import { useSeen } from '../highlight/index.ts';
import { type Selectable, useSelection } from '../selection/index.ts';
import { useArrangement } from '../sync/index.ts';
import type { ThemeForm } from '../theme/theme-menu.tsx';
import type { ListSeat } from './list-seat.ts';
import { type Filter, type Held, type SectionId, sectionsOf } from './sections.ts';

export type ListState = ReturnType<typeof useListState>;

/** What one person is doing in the list; nothing of it is shared with others, and what is folded also with their board. */
export function useListState(seat: ListSeat | undefined, isDragging: boolean) {
  const arrangement = useArrangement();
  const [show, setShow] = useShow(seat);
  const { matching } = useSeen();
  const folding = useFolding();
  const folded = useFolded();
  const [editing, setEditing] = useState<Held | null>(null);
  const [theme, setTheme] = useState<{ readonly id: ThemeId; readonly form: ThemeForm } | null>(null);
  const [more, setMore] = useState<CardId | null>(null);
  const [dialog, setDialog] = useDialog(seat);
  const [asked, setAsked] = useState<readonly CardId[] | null>(null);
  useStopWhenGone(arrangement, editing, setEditing);
  useLetGoOfHidden(folded, arrangement);
  const sections = useMemo(
    () => sectionsOf(arrangement, { show, matching }, editing),
    [arrangement, show, matching, editing],
  );
  return {
    ...useStill(
      useMemo(() => ({ arrangement, sections }), [arrangement, sections]),
      isDragging,
    ),
    show,
    setShow,
    /** Null while all notes are listed. */
    matching,
    folded,
    toggleFold: folding.toggle,
    editing,
    setEditing,
    theme,
    setTheme,
    more,
    setMore,
    dialog,
    setDialog,
    asked,
    setAsked,
  };
}

/** What was there last before it had to stand still: nothing that others do may move the list under a hand that drags. */
function useStill<Value>(now: Value, isStill: boolean): Value {
  const last = useRef(now);
  useLayoutEffect(() => {
    if (!isStill) last.current = now;
  });
  return isStill ? last.current : now;
}

function useShow(seat: ListSeat | undefined) {
  const chosen = useState<Filter['show']>(seat?.show ?? 'all');
  const [show] = chosen;
  useEffect(() => {
    if (seat !== undefined) seat.show = show;
  }, [seat, show]);
  return chosen;
}

function useDialog(seat: ListSeat | undefined) {
  const opened = useState<'add' | 'deleted' | null>(seat?.isAdding ? 'add' : null);
  const [dialog] = opened;
  useEffect(() => {
    if (seat !== undefined) seat.isAdding = dialog === 'add';
  }, [seat, dialog]);
  return opened;
}

/** A note that is deleted while it is written in is let go: restored, it is not open again. */
function useStopWhenGone(
  { themeOf, loose }: Arrangement,
  editing: Held | null,
  setEditing: (none: null) => void,
): void {
  const gone =
    editing !== null && !themeOf.has(editing.card) && !loose.some(({ card }) => card.id === editing.card);
  useEffect(() => {
    if (gone) setEditing(null);
  }, [gone, setEditing]);
}

/** What is hidden is not selected any more: nobody deletes or moves what they do not see. */
function useLetGoOfHidden(folded: ReadonlySet<SectionId>, { themeOf }: Arrangement): void {
  const selection = useSelection();
  useEffect(() => {
    const isSeen = (id: Selectable) =>
      isId('theme', id) || !folded.has(themeOf.get(id as CardId) ?? 'not placed');
    const seen = [...selection.ids()].filter(isSeen);
    if (seen.length < selection.ids().size) selection.select(seen);
  }, [selection, folded, themeOf]);
}
