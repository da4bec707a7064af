import { isId } from '@heard/shared/id';
import { useEffect } from 'react';
import { shortWords } from '../card/card-words.ts';
import { type LiveSession, type Stepped, useLive, type Way } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { themeWording } from '../wording/theme.ts';
import { undoWording as wording } from '../wording/undo.ts';

/** Says what has come of every undo and redo, by whichever key or button it was asked for. */
export function useToldSteps(): void {
  const live = useLive();
  useEffect(() => live.undo.onStep((way, stepped) => tell(live, way, stepped)), [live]);
}

/** A step that stays done has to be seen as well as heard: the person has pressed something and nothing moves. */
function tell(live: LiveSession, way: Way, stepped: Stepped): void {
  const isUndo = way === 'undo';
  switch (stepped.is) {
    case 'done':
      announce(isUndo ? wording.undone : wording.redone, 'mine');
      return;
    case 'nothing':
      announce(isUndo ? wording.nothingToUndo : wording.nothingToRedo, 'mine');
      return;
    case 'overtaken':
      showToast(wording.overtaken);
      return;
    case 'in use':
      showToast(whatStays(live, stepped.id));
  }
}

function whatStays({ board }: LiveSession, id: string): string {
  if (isId('card', id)) return wording.noteInUse(shortWords(board.cards.get(id)?.heard ?? []));
  if (isId('theme', id)) return wording.themeInUse(themeWording.titled(board.themes.get(id)?.title));
  return wording.recommendationInUse;
}
