import { mergeThemes, splitTheme, ungroupTheme } from '@heard/shared/cluster';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import { nameTheme, recolourTheme, reorderTheme } from '@heard/shared/theme';
import { useMemo } from 'react';
import { type BoardAct, type LiveSession, useBoardAct, useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { themeWording as wording } from '../wording/theme.ts';

export type ThemeActs = ReturnType<typeof themeActs>;

/** The acts on themes, with what is said about them. */
export function useThemeActs(): ThemeActs {
  const live = useLive();
  const act = useBoardAct();
  return useMemo(() => themeActs(live, act), [live, act]);
}

function themeActs(live: LiveSession, act: BoardAct) {
  const titleOf = (id: ThemeId) => live.board.themes.get(id)?.title || wording.untitled;
  /** Only this very act: the toast may still be there when other things were done. */
  const undoThis = () => {
    const takeBack = live.undo.takeBackLast();
    const run = () => {
      if (takeBack().is === 'nothing') showToast(wording.undoneNoMore);
    };
    return { label: wording.undo, run };
  };
  return {
    name(id: ThemeId, title: string) {
      const done = act(nameTheme, { id, title }).ok;
      if (done) announce(wording.named(titleOf(id)), 'mine');
      return done;
    },
    recolour: (id: ThemeId, colour: number) => act(recolourTheme, { id, colour }).ok,
    ungroup(id: ThemeId) {
      const title = titleOf(id);
      if (act(ungroupTheme, { id }).ok) showToast(wording.ungrouped(title), undoThis());
    },
    merge(absorb: ThemeId, keep: ThemeId) {
      const done = act(mergeThemes, { keep, absorb: [absorb] }).ok;
      if (done) showToast(wording.merged(titleOf(keep)), undoThis());
      return done;
    },
    /** Answers the new theme, for its name to be written. */
    split(from: ThemeId, ids: readonly CardId[]): ThemeId | null {
      const themeId = newId('theme', live.hand.random);
      if (!act(splitTheme, { from, ids, themeId }).ok) return null;
      announce(wording.made(ids.length), 'mine');
      return themeId;
    },
    /** One place up or down among the themes. */
    step(id: ThemeId, by: 1 | -1) {
      const order = live.board.arrangement().themes.map((theme) => theme.id);
      const place = order.indexOf(id) + by;
      if (place < 0 || place >= order.length) return;
      const before = order[by === 1 ? place + 1 : place] ?? null;
      if (act(reorderTheme, { id, before }).ok) announce(wording.movedTo(place + 1, order.length), 'mine');
    },
  };
}
