import type { BoardTables } from '@heard/shared/board';
import { type FailureId, type Outcome, sentenceOf } from '@heard/shared/failure';
import type { Command } from '@heard/shared/record';
import { useCallback } from 'react';
import { useLive } from '../sync/index.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';

export type Act = <Input, Value, Failure extends FailureId>(
  command: Command<BoardTables, Input, Value, Failure>,
  input: Input,
) => Outcome<Value, Failure | 'not-allowed'>;

/** Does an act to the board; where it is refused the person reads why. The answer says which of the two it was. */
export function useAct(): Act {
  const live = useLive();
  return useCallback<Act>(
    (command, input) => {
      const outcome = live.act(command, input);
      if (!outcome.ok) showToast(sentenceOf(outcome.failure));
      return outcome;
    },
    [live],
  );
}
