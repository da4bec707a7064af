import type { FailureId } from '@heard/shared/failure';
import { useRef, useState } from 'react';
import type { Answer } from '../api/call.ts';

interface Act {
  /** Does it once: while it is under way a second press answers the first. */
  readonly run: <Value>(act: () => Promise<Answer<Value>>) => Promise<Answer<Value>>;
  readonly busy: boolean;
  /** Why it was refused the last time; null while it is under way and after it succeeded. */
  readonly failure: FailureId | null;
  /** The parts of the input that were refused. */
  readonly fields: readonly string[];
}

const none: readonly string[] = [];

/** One act of a page that asks the server: what its button and its failure show. */
export function useAct(): Act {
  const [state, setState] = useState<Omit<Act, 'run'>>({ busy: false, failure: null, fields: none });
  const underWay = useRef<Promise<Answer<unknown>>>(null);
  const run = async <Value>(act: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (underWay.current) return underWay.current as Promise<Answer<Value>>;
    setState({ busy: true, failure: null, fields: none });
    const asked = act();
    underWay.current = asked;
    const answer = await asked;
    underWay.current = null;
    setState({
      busy: false,
      failure: answer.ok ? null : answer.failure,
      fields: answer.ok ? none : (answer.fields ?? none),
    });
    return answer;
  };
  return { run, ...state };
}
