import { useEffect } from 'react';
import { actOf, roomKeys } from '../shortcuts/keys.ts';
import { isTyping } from '../shortcuts/typing.ts';
import { useLive } from '../sync/index.ts';
import { preferences } from '../ui/preferences/current.ts';

/** Undo and redo by key, anywhere in the room; plain form fields keep their own undo. */
export function useUndoKeys(isOn: boolean): void {
  const live = useLive();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || live.readOnly) return;
      const act = actOf(roomKeys, event, preferences.get().shortcuts);
      if (act !== 'undo' && act !== 'redo') return;
      event.preventDefault();
      live.undo[act]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [live, isOn]);
}
