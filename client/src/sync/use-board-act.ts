import type { BoardTables } from '@heard/shared/board';
import { type FailureId, type Outcome, sentenceOf } from '@heard/shared/failure';
import type { Command } from '@heard/shared/record';
import { useCallback } from 'react';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { useLive } from './hooks.ts';

export type BoardAct = <Input, Value, Failure extends FailureId>(
  command: Command<BoardTables, Input, Value, Failure>,
  input: Input,
) => Outcome<Value, Failure | 'not-allowed'>;

/** Does an act to the board; where it is refused the person reads why. The answer says which of the two it was. */
export function useBoardAct(): BoardAct {
  const live = useLive();
  return useCallback<BoardAct>(
    (command, input) => {
      const outcome = live.act(command, input);
      if (!outcome.ok) showToast(sentenceOf(outcome.failure));
      return outcome;
    },
    [live],
  );
}
