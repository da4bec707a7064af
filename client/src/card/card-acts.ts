import { layoutBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards, restoreCards } from '@heard/shared/card';
import { addCardToTheme, groupCards, moveCardsToTheme, splitTheme } from '@heard/shared/cluster';
import type { Point } from '@heard/shared/geometry';
import { type CardId, newId, type ThemeId } from '@heard/shared/id';
import { cardMeasures } from '@heard/shared/layout';
import type { RichText } from '@heard/shared/richtext';
import { useMemo } from 'react';
import { type Acting, type BoardAct, boardAct, useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { cardWording as wording } from '../wording/card.ts';
import { themeWording } from '../wording/theme.ts';
import { undoWording } from '../wording/undo.ts';
import { freePlace } from './free-place.ts';
import { sharedTheme } from './shared-theme.ts';

export type CardActs = ReturnType<typeof cardActs>;

export function useCardActs(): CardActs {
  const live = useLive();
  return useMemo(() => cardActs(live), [live]);
}

/** The acts on notes that need no pointer, with what is said about them. Each answers whether it was done. */
export function cardActs(live: Acting) {
  const act = boardAct(live);
  const restore = (ids: readonly CardId[]) => {
    const restored = act(restoreCards, { ids });
    if (restored.ok) announce(wording.restored(restored.value.length), 'mine');
    return restored.ok;
  };
  return {
    ...placing(live, act),
    restore,
    /** Tells of, and offers to bring back, only what went by this act: others may have deleted some of these before. */
    remove(ids: readonly CardId[]) {
      const removed = act(removeCards, { ids });
      if (!removed.ok) return false;
      const { value: gone } = removed;
      showToast(wording.deleted(gone.length), { label: undoWording.undo, run: () => restore(gone) });
      return true;
    },
    /** Answers the new note: in a theme if there is one named, or where there is room. */
    add(
      heard: RichText,
      themeId: ThemeId | null,
      {
        at = pointsFor(live, 1)[0] ?? { x: 0, y: 0 },
        tags = [],
      }: { at?: Point; tags?: readonly string[] } = {},
    ): CardId | null {
      const card = { id: newId('card', live.hand.random), heard, at, tags };
      const added = themeId === null ? act(addCard, card) : act(addCardToTheme, { ...card, themeId });
      return added.ok ? card.id : null;
    },
  };
}

function placing(live: Acting, act: BoardAct) {
  return {
    moveTo(ids: readonly CardId[], themeId: ThemeId, before: CardId | null = null) {
      const done = act(moveCardsToTheme, { ids, themeId, before }).ok;
      const title = themeWording.titled(live.board.themes.get(themeId)?.title);
      if (done) announce(wording.movedTo(ids.length, title), 'mine');
      return done;
    },
    takeOut(ids: readonly CardId[]) {
      const points = pointsFor(live, ids.length);
      const moves = ids.flatMap((id, index) => {
        const to = points[index];
        return to === undefined ? [] : [{ id, to }];
      });
      const done = act(moveCards, { moves }).ok;
      if (done) announce(wording.takenOut(ids.length), 'mine');
      return done;
    },
    /** Answers the new theme, for its name to be written. Notes all of one theme leave it in their order there. */
    group(ids: readonly CardId[], title = ''): ThemeId | null {
      const themeId = newId('theme', live.hand.random);
      const from = sharedTheme(live.board.arrangement(), ids);
      const made =
        from === undefined
          ? act(groupCards, { ids, themeId, title })
          : act(splitTheme, { from, ids, themeId, title });
      if (!made.ok) return null;
      announce(themeWording.made(ids.length), 'mine');
      return themeId;
    },
    /** So many places down within its theme, or up, as far as that goes; false where there is none further. */
    step(id: CardId, by: number) {
      const { themeOf, inTheme } = live.board.arrangement();
      const themeId = themeOf.get(id);
      if (themeId === undefined) return false;
      const members = (inTheme.get(themeId) ?? []).map((card) => card.id);
      const from = members.indexOf(id);
      const place = Math.min(members.length - 1, Math.max(0, from + by));
      const before = members[place > from ? place + 1 : place] ?? null;
      const done = place !== from && act(moveCardsToTheme, { ids: [id], themeId, before }).ok;
      if (done || place === from) announce(wording.placeOf(place + 1, members.length), 'mine');
      return done;
    },
  };
}

const { width, padding, lineHeight, mostLines, footer } = cardMeasures;
/** So many free places a single new note chooses from. */
const spread = 10;
const largest = { width, height: 2 * padding + mostLines * lineHeight + footer };

/** Where so many notes of any length would lie without covering anything, nor each other. */
function pointsFor({ board, hand }: Acting, count: number): Point[] {
  const skip = count === 1 ? (hand.random(1)[0] ?? 0) % spread : 0;
  const { cards, themes } = layoutBoard(board.arrangement());
  const taken = new Map(cards);
  return Array.from({ length: count }, (_, index) => {
    const at = freePlace({ cards: taken, themes }, largest, skip);
    taken.set(`${index}` as CardId, { ...at, ...largest });
    return at;
  });
}
