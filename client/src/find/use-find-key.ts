import { type RefObject, useEffect } from 'react';
import { actOf, roomKeys } from '../shortcuts/keys.ts';
import { isInDialog } from '../shortcuts/typing.ts';
import { preferences } from '../ui/preferences/current.ts';

/**
 * Ctrl+F (Command+F) calls `open`, which brings the field; pressed again in the field it is the browser's own search, which
 * also finds what is not a note. A dialog in front keeps its keys.
 */
export function useFindKey(field: RefObject<HTMLInputElement | null>, open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || actOf(roomKeys, event, preferences.get().shortcuts) !== 'find') return;
      if (event.target === field.current || isInDialog(event.target)) return;
      event.preventDefault();
      open();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field, open]);
}
