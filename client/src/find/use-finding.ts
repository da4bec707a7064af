import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { useMemo, useState } from 'react';
import { shortWords } from '../card/card-words.ts';
import type { Selectable } from '../selection/index.ts';
import { useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { findWording as wording } from '../wording/find.ts';
import { findAmong, stepFrom, type Way } from './finding.ts';

export interface Finding {
  readonly found: readonly Selectable[];
  /** The one that was gone to last, while it still has the words. */
  readonly current: Selectable | null;
  readonly step: (way: Way) => void;
}

/** Steps through what has these words, in this order. `onGo` shows the one that was gone to. */
export function useFinding(
  order: readonly Selectable[],
  search: string,
  onGo: (id: Selectable) => void,
): Finding {
  const { board } = useLive();
  const [gone, setGone] = useState<Selectable | null>(null);
  const found = useMemo(() => findAmong(board, order, search), [board, order, search]);
  const step = (way: Way) => {
    const next = stepFrom(found, gone, way);
    setGone(next);
    if (next === null) return announce(wording.found(0), 'mine');
    onGo(next);
    const place = found.indexOf(next) + 1;
    announce(
      isId('theme', next)
        ? wording.theme(place, found.length, board.themes.get(next as ThemeId)?.title ?? '')
        : wording.note(place, found.length, shortWords(board.cards.get(next as CardId)?.heard ?? [])),
      'mine',
    );
  };
  return { found, current: gone !== null && found.includes(gone) ? gone : null, step };
}
