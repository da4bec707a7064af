import { useEffect } from 'react';
import { useLive } from '../sync/index.ts';

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y) anywhere in the room; plain form fields keep their own undo. */
export function useUndoKeys(isOn: boolean): void {
  const live = useLive();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if ((key !== 'z' && key !== 'y') || isField(event.target) || live.readOnly) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) live.undo.redo();
      else live.undo.undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [live, isOn]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
