import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ColourBy } from './colouring.ts';
import type { Highlight } from './highlight.ts';
import type { Seen } from './looks.ts';
import type { Choice } from './matching.ts';

export { createHighlight, type Highlight } from './highlight.ts';
export type { Look } from './looks.ts';

export const HighlightContext = createContext<Highlight | null>(null);

export function useHighlight(): Highlight {
  const highlight = useContext(HighlightContext);
  if (highlight === null) throw new Error('useHighlight outside a session');
  return highlight;
}

export function useChoice(): Choice {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.onChange, highlight.choice);
}

export function useColourBy(): ColourBy {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.onChange, highlight.colourBy);
}

export function useSeen(): Seen {
  const highlight = useHighlight();
  return useSyncExternalStore(highlight.onChange, highlight.seen);
}
