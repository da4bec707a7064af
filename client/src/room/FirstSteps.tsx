import { useState } from 'react';
import { useAll, useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { hintWording as words } from '../wording/room.ts';
import styles from './room.module.css';

const key = 'heard:first-steps-dismissed';

/** The first acts in four lines, for somebody who has never been here; dismissed once, it never comes back on this device. */
export function FirstSteps() {
  const [dismissed, setDismissed] = useState(wasDismissed);
  const readOnly = useReadOnly();
  const cards = useAll('cards');
  if (dismissed || readOnly || cards.length === 0) return null;
  return (
    <details className={styles.hint} open={roomy()}>
      <summary>{words.title}</summary>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          remember();
          setDismissed(true);
        }}
      >
        {words.dismiss}
      </Button>
    </details>
  );
}

/** Where there is little room the steps wait folded, so that they never cover what people read. */
function roomy(): boolean {
  return matchMedia('(min-width: 1201px)').matches;
}

function wasDismissed(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Storage refused (private window): dismissed until the page is closed.
  }
}
