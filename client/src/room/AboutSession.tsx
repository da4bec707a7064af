import type { Session } from '@heard/shared/session/contract';
import { formatHeldAt } from '../session/held-at.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { roomWording as words } from '../wording/room.ts';
import styles from './room.module.css';

/** What the session is for and how it decides: the same words that people saw when they joined. */
export function AboutSession({
  session,
  onClose,
}: {
  readonly session: Session;
  readonly onClose: () => void;
}) {
  const rows = [
    [words.question, session.question],
    [words.purpose, session.purpose],
    [words.howWeDecide, session.howWeDecide],
    [words.whenAndWhere, [formatHeldAt(session.heldAt), session.place].filter(Boolean).join(' · ')],
    [words.engagement, session.engagementTitle],
  ] as const;
  return (
    <Dialog open onClose={onClose} title={session.title}>
      <dl className={styles.about}>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text || words.nothingSaid}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
