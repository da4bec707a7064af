import { type FailureId, failures } from '@heard/shared/failure';
import { pageWording } from '../wording/page.ts';

interface Words {
  readonly what: string;
  readonly safe?: string;
  readonly next: string;
}

/** What is written on the board is kept here and sent again by itself; a call is not, so it says other things. */
const onlyCalls: Partial<Record<FailureId, Words>> = {
  offline: pageWording.notReached,
  'not-saved': pageWording.notSaved,
};

/** What to say where a call to the server was refused or did not reach it. */
export function wordsOfCall(failure: FailureId): Words {
  return onlyCalls[failure] ?? failures[failure];
}

/** The same in one line, for places that can show only text. */
export function sentenceOfCall(failure: FailureId): string {
  const { what, safe, next } = wordsOfCall(failure);
  return [what, safe, next].filter(Boolean).join(' ');
}
