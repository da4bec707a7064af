import { layoutBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards, restoreCards } from '@heard/shared/card';
import { groupCards, moveCardsToTheme } from '@heard/shared/cluster';
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
import { freePlace } from './free-place.ts';

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
      showToast(wording.deleted(gone.length), { label: wording.undo, run: () => restore(gone) });
      return true;
    },
    /** Adds a note, into a theme if there is one named; one step of undo. */
    add(heard: RichText, themeId: ThemeId | null, tags: readonly string[] = []) {
      const id = newId('card', live.hand.random);
      const at = pointsFor(live, 1)[0] ?? { x: 0, y: 0 };
      if (!act(addCard, { id, heard, at, tags }).ok) return false;
      // Straight on the board, so that it belongs to the same step; if the theme is gone the note is not placed yet.
      if (themeId !== null) live.board.run(live.hand, moveCardsToTheme, { ids: [id], themeId });
      return true;
    },
  };
}

function placing(live: Acting, act: BoardAct) {
  return {
    moveTo(ids: readonly CardId[], themeId: ThemeId, before: CardId | null = null) {
      const done = act(moveCardsToTheme, { ids, themeId, before }).ok;
      const title = live.board.themes.get(themeId)?.title || themeWording.untitled;
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
    /** Answers the new theme, for its name to be written. */
    group(ids: readonly CardId[], title = ''): ThemeId | null {
      const themeId = newId('theme', live.hand.random);
      if (!act(groupCards, { ids, themeId, title }).ok) return null;
      announce(themeWording.made(ids.length), 'mine');
      return themeId;
    },
    /** One place up or down within its theme; false where there is none further. */
    step(id: CardId, by: 1 | -1) {
      const { themeOf, inTheme } = live.board.arrangement();
      const themeId = themeOf.get(id);
      if (themeId === undefined) return false;
      const members = (inTheme.get(themeId) ?? []).map((card) => card.id);
      const place = members.indexOf(id) + by;
      if (place < 0 || place >= members.length) return false;
      const before = members[by === 1 ? place + 1 : place] ?? null;
      const done = act(moveCardsToTheme, { ids: [id], themeId, before }).ok;
      if (done) announce(wording.placeOf(place + 1, members.length), 'mine');
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
