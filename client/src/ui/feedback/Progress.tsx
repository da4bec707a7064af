import type { ReactNode } from 'react';
import styles from './feedback.module.css';

/** Something is under way and nobody knows for how long. Always says what. */
export function Spinner({ children }: { children: ReactNode }) {
  return (
    <p className={styles.spinner} role="status">
      <span className={styles.turning} aria-hidden="true" />
      {children}
    </p>
  );
}

export type ProgressProps = {
  /** What is going on: “Bringing in 212 of 371 notes”. */
  label: string;
  value: number;
  /** The value when done. */
  max: number;
};

/** How far something has come. */
export function Progress({ label, value, max }: ProgressProps) {
  return (
    <label className={styles.progress}>
      <span>{label}</span>
      <progress className={styles.bar} value={value} max={max} />
    </label>
  );
}
