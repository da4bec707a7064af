import { createSignal } from './signal.ts';

/** One value outside React that components can watch with `useSyncExternalStore`. */
export interface Cell<Value> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCell<Value>(initial: Value): Cell<Value> {
  let value = initial;
  const changed = createSignal();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      changed.emit();
    },
    subscribe: changed.listen,
  };
}
