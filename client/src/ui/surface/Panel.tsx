import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { uiWording } from '../../wording/ui.ts';
import { IconButton } from '../button/IconButton.tsx';
import { CloseIcon } from '../icon/Icon.tsx';
import styles from './surface.module.css';

export type PanelProps = {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
  /** Stays in sight below what scrolls. */
  footer?: ReactNode;
};

/** What this width covers the page, so focus has to go in and come back (as in surface.module.css). */
const SHEET = '(max-width: 640px)';

/** One panel at the side; on a phone a sheet over everything. Escape closes it. */
export function Panel({ title, onClose, children, footer }: PanelProps) {
  const id = useId();
  const heading = useFocusOfSheet();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className={styles.panel} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={styles.panelHead}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={uiWording.close} icon={<CloseIcon />} tooltip="left" onClick={onClose} />
      </div>
      <div className={styles.panelBody}>{children}</div>
      {footer && <div className={styles.panelFoot}>{footer}</div>}
    </aside>
  );
}

/** Moves focus to the heading when the panel opens as a sheet, and back to where it was if it closes with focus in it. */
function useFocusOfSheet() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const panel = heading.current?.closest('aside');
    if (window.matchMedia(SHEET).matches) heading.current?.focus();
    return () => {
      const lost = document.activeElement === document.body || panel?.contains(document.activeElement);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return heading;
}
