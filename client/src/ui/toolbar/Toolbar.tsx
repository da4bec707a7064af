import { type ComponentPropsWithRef, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { type Direction, placeAfterKey } from '../arrow-keys.ts';
import { classNames } from '../class-names.ts';
import styles from './toolbar.module.css';

export type ToolbarProps = {
  /** What the tools are for. */
  label: string;
  orientation?: Direction;
  /** `float`: lies over the page. `inverse`: the same, dark, beside a selection. `flat`: part of the page. */
  look?: 'flat' | 'float' | 'inverse';
  children: ReactNode;
};

/** Controls that belong together. Arrow keys, Home and End move between them. */
export function Toolbar({ label, orientation = 'horizontal', look = 'flat', children }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (bar.current === null || event.target instanceof HTMLInputElement) return;
    const controls = [...bar.current.querySelectorAll<HTMLElement>('button:not(:disabled), a[href]')];
    const at = controls.indexOf(document.activeElement as HTMLElement);
    const next = controls[placeAfterKey(event.key, orientation, at, controls.length)];
    if (next === undefined) return;
    event.preventDefault();
    // Otherwise the arrows would also move what is selected on the page.
    event.stopPropagation();
    next.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-orientation={orientation}
      className={classNames(styles.bar, styles[orientation], styles[look])}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

export type ToolButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> & {
  label: string;
  icon: ReactNode;
  /** For a tool that stays chosen. */
  pressed?: boolean | undefined;
};

/** An icon with its word below, for a rail of tools. */
export function ToolButton({ label, icon, pressed, className, ...rest }: ToolButtonProps) {
  return (
    <button type="button" {...rest} aria-pressed={pressed} className={classNames(styles.tool, className)}>
      {icon}
      <span>{label}</span>
    </button>
  );
}

/** A control in a dark toolbar: only words. */
export function BarButton({ className, ...rest }: ComponentPropsWithRef<'button'>) {
  return <button type="button" {...rest} className={classNames(styles.barButton, className)} />;
}
