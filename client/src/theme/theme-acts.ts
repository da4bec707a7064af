import { mergeThemes, removeThings } from '@heard/shared/cluster';
import type { CardId, ThemeId } from '@heard/shared/id';
import { nameTheme, recolourTheme, reorderTheme } from '@heard/shared/theme';
import { useMemo } from 'react';
import { type Acting, boardAct, undoThis, useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { tintLetter } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording as wording } from '../wording/theme.ts';
import { tintOf } from './theme-facts.ts';

export type ThemeActs = ReturnType<typeof themeActs>;

export function useThemeActs(): ThemeActs {
  const live = useLive();
  return useMemo(() => themeActs(live), [live]);
}

/** The acts on themes, with what is said about them and a way back in reach. */
export function themeActs(live: Acting) {
  const act = boardAct(live);
  const titleOf = (id: ThemeId) => wording.titled(live.board.themes.get(id)?.title);
  /** Ungroups themes, and deletes notes that were selected with them. */
  const remove = (themes: readonly ThemeId[], cards: readonly CardId[] = []) => {
    const removed = act(removeThings, { themes, cards });
    if (!removed.ok) return;
    const { value: gone } = removed;
    const told = [
      gone.cards.length > 0 && cardWording.deleted(gone.cards.length),
      gone.themes.length > 0 && wording.ungrouped(gone.themes.map(titleOf)),
    ];
    showToast(told.filter(Boolean).join(' '), undoThis(live));
  };
  return {
    remove,
    name(id: ThemeId, title: string) {
      const done = act(nameTheme, { id, title }).ok;
      if (done) announce(wording.named(titleOf(id)), 'mine');
      return done;
    },
    recolour(id: ThemeId, colour: number) {
      const done = act(recolourTheme, { id, colour }).ok;
      if (done) announce(wording.recoloured(tintLetter(tintOf(colour))), 'mine');
      return done;
    },
    merge(keep: ThemeId, absorb: readonly ThemeId[]) {
      const done = act(mergeThemes, { keep, absorb }).ok;
      if (done) showToast(wording.merged(titleOf(keep)), undoThis(live));
      return done;
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
