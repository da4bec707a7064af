import type { JoinPreview } from '@heard/shared/participant/contract';
import { useState } from 'react';
import { PageHeading } from '../page/PageHeading.tsx';
import { Button } from '../ui/button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { participantWording as words } from '../wording/participant.ts';
import styles from './join.module.css';

/** What one is about to join: white on teal, as the phone shows it during the session. */
export function JoinHeader({ preview }: { readonly preview: JoinPreview }) {
  const { title, question, engagementTitle } = preview;
  return (
    <header className={styles.header}>
      <div className={styles.headerText}>
        <p className={styles.eyebrow}>
          {words.joining} · {engagementTitle}
        </p>
        <PageHeading title={title} className={styles.headerTitle} />
        {question !== '' && <p className={styles.question}>{question}</p>}
      </div>
    </header>
  );
}

export function SessionPurpose({ preview: { purpose, howWeDecide } }: { readonly preview: JoinPreview }) {
  if (purpose === '' && howWeDecide === '') return null;
  return (
    <div className={styles.about}>
      {purpose !== '' && <Told title={words.purpose} text={purpose} />}
      {howWeDecide !== '' && <Told title={words.howWeDecide} text={howWeDecide} />}
    </div>
  );
}

/** A longer text is folded, so that the form stays in sight of a phone. */
const folded = 260;

function Told({ title, text }: { readonly title: string; readonly text: string }) {
  const [whole, setWhole] = useState(text.length <= folded);
  return (
    <section>
      <h2 className={styles.aboutTitle}>{title}</h2>
      <p className={classNames(styles.aboutText, !whole && styles.folded)}>{text}</p>
      {!whole && (
        <Button variant="quiet" size="small" onClick={() => setWhole(true)}>
          {words.readAll(title)}
        </Button>
      )}
    </section>
  );
}
