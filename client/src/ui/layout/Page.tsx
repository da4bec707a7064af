import type { ReactNode } from 'react';
import { uiWording } from '../../wording/ui.ts';
import { classNames } from '../class-names.ts';
import styles from './layout.module.css';

export type PageProps = {
  /** A TopBar. */
  bar?: ReactNode;
  /** `reading` (unless told): one column in the middle. `narrow`: for a form. `wide`: for lists and overviews. `full`: all of the window, which then does not scroll. */
  width?: 'narrow' | 'reading' | 'wide' | 'full';
  children: ReactNode;
};

/** The frame of every place: a skip link, the bar on top and the main part. */
export function Page({ bar, width = 'reading', children }: PageProps) {
  return (
    <div className={classNames(styles.page, width === 'full' && styles.fixed)}>
      <a className="skip-link" href="#main">
        {uiWording.skipToContent}
      </a>
      {bar}
      <main id="main" tabIndex={-1} className={classNames(styles.main, styles[width])}>
        {children}
      </main>
    </div>
  );
}

export type TopBarProps = {
  /** The name of the product, usually a link home. */
  brand?: ReactNode;
  /** Where we are: an h1 or plain text. */
  title?: ReactNode;
  /** Quiet, under the title. */
  subtitle?: ReactNode;
  /** Between title and actions. */
  children?: ReactNode;
  /** Buttons at the end. */
  actions?: ReactNode;
  /** `deep`: white on teal, for phones in a room. */
  look?: 'light' | 'deep';
  /** On a phone the brand makes room for where we are; with `two rows` what stands between has one of its own. */
  compact?: 'one row' | 'two rows';
};

/** The bar on top of a place. */
export function TopBar({ brand, title, subtitle, children, actions, look = 'light', compact }: TopBarProps) {
  return (
    <header
      className={classNames(
        styles.bar,
        styles[look],
        compact && styles.compact,
        compact === 'two rows' && styles.twoRows,
      )}
    >
      {brand && <div className={styles.brand}>{brand}</div>}
      {(title || subtitle) && (
        <div className={styles.titles}>
          {title && <div className={styles.title}>{title}</div>}
          {subtitle && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
      )}
      {children && <div className={styles.middle}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

/** Things one under the other, with even room between. */
export function Stack({ gap = 4, children }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode }) {
  return (
    <div className={styles.stack} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}

/** Things side by side that wrap. `end` pushes them to the end of the line. */
export function Row({ end, children }: { end?: boolean; children: ReactNode }) {
  return <div className={classNames(styles.row, end && styles.end)}>{children}</div>;
}
