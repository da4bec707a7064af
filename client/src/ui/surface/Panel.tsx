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

/** One panel at the side; on a phone a sheet over everything. Escape closes it. */
export function Panel({ title, onClose, children, footer }: PanelProps) {
  const id = useId();
  const heading = useFocusOfPanel();
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

/**
 * Moves the focus to the heading when the panel opens, unless something in it took it already, and back to where it
 * last was outside when the panel closes with the focus in it.
 */
function useFocusOfPanel() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const panel = heading.current?.closest('aside');
    let outside: Element | null = document.activeElement;
    // The menu that opened the panel still has the focus, and gives it to its button as it closes.
    const moved = ({ target }: FocusEvent) => {
      if (target instanceof Element && !panel?.contains(target)) outside = target;
    };
    document.addEventListener('focusin', moved);
    const enter = requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (!panel?.contains(document.activeElement)) heading.current?.focus();
      }),
    );
    return () => {
      cancelAnimationFrame(enter);
      document.removeEventListener('focusin', moved);
      const lost = document.activeElement === document.body || panel?.contains(document.activeElement);
      if (lost && outside instanceof HTMLElement && outside.isConnected) outside.focus();
    };
  }, []);
  return heading;
}
