import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { DangerIcon, InfoIcon, OfflineIcon, WarningIcon } from '../icon/Icon.tsx';
import styles from './feedback.module.css';

export type BannerTone = 'info' | 'warning' | 'danger' | 'offline';

export type BannerProps = {
  tone?: BannerTone;
  /** What happened, in a few words. */
  title?: ReactNode;
  /** What is safe and what to do next. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
  /** Read it out when it appears: `alert` cuts in, for what went wrong; `status` waits. Silent unless told. */
  announce?: 'alert' | 'status';
};

const ICONS = { info: InfoIcon, warning: WarningIcon, danger: DangerIcon, offline: OfflineIcon } as const;

/** A lasting message in the flow of the page. */
export function Banner({ tone = 'info', title, children, actions, announce }: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div className={classNames(styles.banner, styles[tone])} role={announce}>
      <Icon className={styles.bannerIcon} aria-hidden="true" />
      <div className={styles.bannerText}>
        {title && <strong>{title} </strong>}
        {children}
      </div>
      {actions && <div className={styles.bannerActions}>{actions}</div>}
    </div>
  );
}
