import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Tooltip, type TooltipPlace } from '../tooltip/Tooltip.tsx';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './icon-button.module.css';

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'wide' | 'aria-label'> & {
  /** What pressing it does. Its accessible name, shown as the tooltip. */
  label: string;
  icon: ReactNode;
  tooltip?: TooltipPlace;
};

/** A button with only an icon: for acts that everybody knows (close, zoom, more). Prefer words. */
export function IconButton({ label, icon, tooltip, size, className, ...rest }: IconButtonProps) {
  const square = size === 'small' ? styles.small : styles.square;
  return (
    <Tooltip text={label} place={tooltip}>
      <Button
        variant="quiet"
        size={size}
        {...rest}
        aria-label={label}
        className={classNames(square, className)}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}
