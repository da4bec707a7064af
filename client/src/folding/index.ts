import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Foldable, Folding } from './folding.ts';

export { createFolding, type Foldable, type Folding } from './folding.ts';

export const FoldingContext = createContext<Folding | null>(null);

export function useFolding(): Folding {
  const folding = useContext(FoldingContext);
  if (folding === null) throw new Error('useFolding outside a session');
  return folding;
}

export function useFolded(): ReadonlySet<Foldable> {
  const folding = useFolding();
  return useSyncExternalStore(folding.onChange, folding.folded);
}
