import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'large';

type Look = {
  /** `secondary` unless told. At most one `primary` in sight. */
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** Decoration before the words. */
  icon?: ReactNode;
  /** Fill the width of the container. */
  wide?: boolean | undefined;
};

export type ButtonProps = ComponentPropsWithRef<'button'> &
  Look & {
    /** Keeps focus and place but does nothing when pressed; say in `children` what is going on. */
    busy?: boolean | undefined;
  };

/** A button with words on it. */
export function Button({
  variant,
  size,
  icon,
  wide,
  busy = false,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A busy submit button must not submit a second time.
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest['aria-disabled']}
      className={classNames(buttonLook({ variant, size, wide }), className)}
      onClick={press}
    >
      {busy ? <span className={styles.turning} aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

export type ButtonLinkProps = ComponentPropsWithRef<'a'> & Look;

/** A link to another place that looks like a button. */
export function ButtonLink({ variant, size, icon, wide, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={classNames(buttonLook({ variant, size, wide }), className)}>
      {icon}
      {children}
    </a>
  );
}

type LookOptions = {
  variant: ButtonVariant | undefined;
  size: ButtonSize | undefined;
  wide?: boolean | undefined;
  square?: boolean | undefined;
};

/** The class names of a button, for an element that has to be made elsewhere. */
export function buttonLook({ variant = 'secondary', size = 'normal', wide, square }: LookOptions): string {
  return classNames(
    styles.button,
    styles[variant],
    styles[size],
    wide && styles.wide,
    square && styles.square,
  );
}
