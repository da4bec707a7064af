import { type ReactNode, useLayoutEffect } from 'react';
import { useLive } from '../sync/index.ts';
import { type Highlight, HighlightContext } from './index.ts';

interface HighlightOverProps {
  readonly highlight: Highlight;
  readonly children: ReactNode;
}

/** Lays what a person highlights over the board of the session around it. */
export function HighlightOver({ highlight, children }: HighlightOverProps) {
  const { board } = useLive();
  useLayoutEffect(() => highlight.follow(board), [highlight, board]);
  return <HighlightContext value={highlight}>{children}</HighlightContext>;
}
