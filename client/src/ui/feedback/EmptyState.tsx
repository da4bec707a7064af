import type { ReactNode } from 'react';
import styles from './feedback.module.css';

export type EmptyStateProps = {
  /** What this place is for. */
  title: ReactNode;
  /** How it fills, in a sentence or two. */
  children?: ReactNode;
  /** The one thing to do first. */
  action?: ReactNode;
  icon?: ReactNode;
};

/** Stands where things will be, and teaches. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <div className={styles.emptyIcon}>{icon}</div>}
      <p className={styles.emptyTitle}>{title}</p>
      {children && <div className={styles.emptyText}>{children}</div>}
      {action}
    </div>
  );
}
