import { type ReactNode, useId } from 'react';
import styles from './surface.module.css';

export type TableProps = {
  /** What the table holds. */
  caption: ReactNode;
  captionHidden?: boolean;
  /** `<thead>` and `<tbody>`, with `scope` on every `<th>`. */
  children: ReactNode;
};

/** A table that scrolls sideways by itself on small screens. */
export function Table({ caption, captionHidden, children }: TableProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
    <section className={styles.tableScroll} aria-labelledby={id} tabIndex={0}>
      <table className={styles.table}>
        <caption className={captionHidden ? styles.captionHidden : undefined}>
          <span id={id} className={captionHidden ? 'visually-hidden' : undefined}>
            {caption}
          </span>
        </caption>
        {children}
      </table>
    </section>
  );
}
