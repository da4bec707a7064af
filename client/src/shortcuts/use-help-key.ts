import { useEffect } from 'react';
import { preferences } from '../ui/preferences/current.ts';
import { actOf, roomKeys } from './keys.ts';
import { isInDialog, isTyping } from './typing.ts';

/** The key of the list of shortcuts calls `open`, anywhere in the room but in a dialog or where one writes. */
export function useHelpKey(isOn: boolean, open: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
      if (actOf(roomKeys, event, preferences.get().shortcuts) !== 'help') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, open]);
}
