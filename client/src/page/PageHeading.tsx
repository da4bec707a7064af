import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { pageWording } from '../wording/page.ts';
import { focusAtArrival } from './arrival.ts';
import styles from './page.module.css';

interface PageHeadingProps {
  /** For the window's title; the heading itself unless `children` says otherwise. */
  readonly title: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * The heading of a page. It names the window, and takes the focus when somebody has come here from another page, so that
 * a screen reader starts where a new page would.
 */
export function PageHeading({ title, className, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = pageWording.windowTitle(title);
  }, [title]);
  useEffect(() => focusAtArrival(heading.current), []);
  return (
    <h1 ref={heading} tabIndex={-1} className={classNames(styles.heading, className)}>
      {children ?? title}
    </h1>
  );
}
