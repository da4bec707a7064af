import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './surface.module.css';

export type TintNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type CardProps = ComponentPropsWithRef<'div'> & {
  /** Shows a band of the tint's edge at its start. */
  tint?: TintNumber | undefined;
  selected?: boolean | undefined;
  /** Lifted off its place, as while dragged. */
  lifted?: boolean | undefined;
};

/** A white sheet with a soft edge: one thing. */
export function Card({ tint, selected, lifted, className, style, ...rest }: CardProps) {
  return (
    <div
      {...rest}
      className={classNames(
        styles.card,
        tint !== undefined && styles.band,
        selected && styles.selected,
        lifted && styles.lifted,
        className,
      )}
      style={{ ...(tint && tintStyle(tint)), ...style }}
    />
  );
}

/** The custom properties that tint a surface: `--tint` for the ground, `--tint-edge` for edges and bands. */
export function tintStyle(tint: TintNumber): Record<string, string> {
  return { '--tint': `var(--tint-${tint})`, '--tint-edge': `var(--tint-${tint}-edge)` };
}

export type RegionProps = ComponentPropsWithRef<'section'> & {
  /** Neutral without. */
  tint?: TintNumber | undefined;
  selected?: boolean | undefined;
};

/** A tinted area that holds cards. Name it with `aria-label` or `aria-labelledby`. */
export function Region({ tint, selected, className, style, ...rest }: RegionProps) {
  return (
    <section
      {...rest}
      className={classNames(styles.region, selected && styles.selected, className)}
      style={{ ...(tint && tintStyle(tint)), ...style }}
    />
  );
}

const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** The letter of a tint, since colour is never the only sign. */
export function tintLetter(tint: TintNumber): string {
  return LETTERS[tint - 1] ?? 'A';
}

/** A small square with the letter of a tint. Decoration: whatever it stands beside says its name. */
export function TintMark({ tint }: { tint: TintNumber }) {
  return (
    <span className={styles.mark} style={tintStyle(tint)} aria-hidden="true">
      {tintLetter(tint)}
    </span>
  );
}

export type TagProps = { children: ReactNode; icon?: ReactNode; tone?: 'plain' | 'warning' | 'success' };

/** A word or two about a thing. Not to be pressed. */
export function Tag({ children, icon, tone = 'plain' }: TagProps) {
  return (
    <span className={classNames(styles.tag, styles[tone])}>
      {icon}
      {children}
    </span>
  );
}
