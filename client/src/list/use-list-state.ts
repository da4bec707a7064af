import type { Arrangement } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';
import { useEffect, useMemo, useState } from 'react';
import { useArrangement } from '../sync/index.ts';
import type { ThemeForm } from '../theme/theme-menu.tsx';
import { type Filter, type Held, type SectionId, sectionsOf } from './sections.ts';

export type ListState = ReturnType<typeof useListState>;

/** What one person is doing in the list; nothing of it is shared. */
export function useListState() {
  const arrangement = useArrangement();
  const [filter, setFilter] = useState<Filter>({ show: 'all', search: '' });
  const [folded, setFolded] = useState<ReadonlySet<SectionId>>(new Set());
  const [editing, setEditing] = useState<Held | null>(null);
  const [theme, setTheme] = useState<{ readonly id: ThemeId; readonly form: ThemeForm } | null>(null);
  const [more, setMore] = useState<CardId | null>(null);
  const [dialog, setDialog] = useState<'add' | 'deleted' | null>(null);
  const [asked, setAsked] = useState<readonly CardId[] | null>(null);
  useStopWhenGone(arrangement, editing, setEditing);
  const sections = useMemo(() => sectionsOf(arrangement, filter, editing), [arrangement, filter, editing]);
  const toggleFold = (id: SectionId) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  return {
    arrangement,
    sections,
    filter,
    setFilter,
    folded,
    setFolded,
    toggleFold,
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
