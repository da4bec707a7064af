import { useSyncExternalStore } from 'react';
import type { DropPromise, ListDrag } from './list-drag.ts';

/** What letting go would do; null while nothing is dragged. */
export function usePromise({ promise }: ListDrag): DropPromise | null {
  return useSyncExternalStore(promise.subscribe, promise.get);
}

/** Wakes only when a drag begins or ends. */
export function useIsDragging({ promise }: ListDrag): boolean {
  return useSyncExternalStore(promise.subscribe, () => promise.get() !== null);
}
