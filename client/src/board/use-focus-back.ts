import { type RefObject, useLayoutEffect } from 'react';
import { useEngine } from './engine-context.ts';

/** What goes with its subject, as with a selection, gives the keyboard that was in it back to the board, not to nowhere. */
export function useFocusBack(frame: RefObject<HTMLElement | null>): void {
  const engine = useEngine();
  useLayoutEffect(() => {
    const going = frame.current;
    return () => {
      if (!going?.contains(document.activeElement)) return;
      requestAnimationFrame(() => {
        const id = engine.selection.focused();
        if (id !== null && document.activeElement === document.body) engine.giveFocus(id);
      });
    };
  }, [engine, frame]);
}
