import { ReadingAndMotion } from '../ui/preferences/ReadingAndMotion.tsx';
import { pageWording } from '../wording/page.ts';
import styles from './page.module.css';

/** How this person likes to read, folded away at the foot of a page. */
export function ReadingSettings() {
  return (
    <footer className={styles.foot}>
      <details className={styles.settings}>
        <summary>{pageWording.readingSettings}</summary>
        <ReadingAndMotion />
      </details>
    </footer>
  );
}
