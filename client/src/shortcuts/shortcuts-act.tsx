import { KeyboardIcon } from '../ui/icon/Icon.tsx';
import type { MenuAct } from '../ui/overlay/Menu.tsx';
import { shortcutsWording } from '../wording/shortcuts.ts';

/** For the menu of a view; nothing where the shortcuts cannot be shown. */
export function shortcutsAct(run: (() => void) | undefined): MenuAct[] {
  return run === undefined
    ? []
    : [{ id: 'shortcuts', label: shortcutsWording.open, icon: <KeyboardIcon />, run }];
}
