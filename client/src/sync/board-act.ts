import type { BoardTables } from '@heard/shared/board';
import { type FailureId, type Outcome, sentenceOf } from '@heard/shared/failure';
import type { Command } from '@heard/shared/record';
import { useMemo } from 'react';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import type { ToastAction } from '../ui/feedback/toasts.ts';
import { undoWording } from '../wording/undo.ts';
import { useLive } from './hooks.ts';
import type { LiveSession } from './live-session.ts';

export type BoardAct = <Input, Value, Failure extends FailureId>(
  command: Command<BoardTables, Input, Value, Failure>,
  input: Input,
) => Outcome<Value, Failure | 'not-allowed'>;

/** What of a session acts need. */
export type Acting = Pick<LiveSession, 'act' | 'board' | 'hand' | 'undo'>;

/** Does an act to the board; where it is refused the person reads why. The answer says which of the two it was. */
export function boardAct(live: Acting): BoardAct {
  return (command, input) => {
    const outcome = live.act(command, input);
    if (!outcome.ok) showToast(sentenceOf(outcome.failure));
    return outcome;
  };
}

/** Takes back the act just done and no other: the message that offers it may still be there when others were done. */
export function undoThis({ undo }: Pick<Acting, 'undo'>): ToastAction {
  const takeBack = undo.takeBackLast();
  const run = () => {
    if (takeBack().is === 'nothing') showToast(undoWording.nothingToTakeBack);
  };
  return { label: undoWording.undo, run };
}

export function useBoardAct(): BoardAct {
  const live = useLive();
  return useMemo(() => boardAct(live), [live]);
}
