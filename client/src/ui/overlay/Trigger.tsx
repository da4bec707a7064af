import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonLook } from '../button/Button.tsx';
import { classNames } from '../class-names.ts';
import styles from './overlay.module.css';

export type TriggerLook = {
  /** The words on the button that opens it, or its accessible name with `iconOnly`. */
  label: string;
  icon?: ReactNode;
  iconOnly?: boolean | undefined;
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  disabled?: boolean | undefined;
  /** Looks like a BarButton, for a dark toolbar. */
  inBar?: boolean | undefined;
};

/** The button that opens a Menu or a Popover. */
export function Trigger({ label, icon, iconOnly, variant, size, disabled, inBar }: TriggerLook) {
  const look = inBar ? styles.inBar : buttonLook({ variant, size, square: iconOnly });
  return (
    <Button
      className={classNames(look, styles.trigger)}
      isDisabled={disabled ?? false}
      {...(iconOnly && { 'aria-label': label })}
    >
      {icon}
      {!iconOnly && label}
    </Button>
  );
}
