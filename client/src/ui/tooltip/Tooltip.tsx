import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { classNames } from '../class-names.ts';
import styles from './tooltip.module.css';

export type TooltipPlace = 'top' | 'bottom' | 'left' | 'right' | undefined;

export type TooltipProps = {
  text: string;
  /** `bottom` unless told. */
  place?: TooltipPlace;
  children: ReactNode;
};

/**
 * Shows the words of a control on hover and focus; Escape hides them. It repeats what the control is already called,
 * so assistive technology does not hear it twice: anything that must be known belongs in a hint instead.
 */
export function Tooltip({ text, place = 'bottom', children }: TooltipProps) {
  const [hidden, setHidden] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setHidden(true);
  };
  const show = () => setHidden(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape from the control inside.
    <span className={styles.anchor} onKeyDown={onKeyDown} onPointerEnter={show} onBlur={show}>
      {children}
      <span className={classNames(styles.tip, styles[place], hidden && styles.hidden)} aria-hidden="true">
        {text}
      </span>
    </span>
  );
}
