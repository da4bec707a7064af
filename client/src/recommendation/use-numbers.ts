import type { Ground } from '@heard/shared/recommendation';
import { useMemo } from 'react';
import { useAll, useArrangement, useLive } from '../sync/index.ts';
import { numbered, numbersOn } from './numbers.ts';

/** Which recommendations, by number, rest on each theme and note. */
export function useNumbers(): ReadonlyMap<Ground, readonly number[]> {
  const { board } = useLive();
  const arrangement = useArrangement();
  const all = useAll('recommendations');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands on the board changes with the arrangement.
  return useMemo(() => numbersOn(board, numbered(all)), [board, arrangement, all]);
}
