import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { Import } from '@heard/shared/intake/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { listImports } from '../api/intake.ts';
import { Button } from '../ui/button/Button.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { Tag } from '../ui/surface/Card.tsx';
import { intakeWording } from '../wording/intake.ts';
import { ImportFailure } from './ImportFailure.tsx';
import styles from './intake.module.css';
import { useUndo } from './use-undo.ts';

const { earlier } = intakeWording;

/** What was brought into this session before, newest first, each to be taken back. */
export function EarlierImports({ sessionId }: { sessionId: SessionId }) {
  const id = useId();
  const list = useQuery({
    queryKey: ['imports', sessionId],
    queryFn: () => listImports(sessionId),
    refetchOnMount: 'always',
  });
  const answer = list.data;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{earlier.title}</h3>
      {answer === undefined && <Spinner>{earlier.loading}</Spinner>}
      {answer?.ok === false && <NotListed failure={answer.failure} again={() => void list.refetch()} />}
      {answer?.ok && answer.value.length === 0 && <p className={styles.quiet}>{earlier.none}</p>}
      {answer?.ok && answer.value.length > 0 && (
        <ul className={styles.list}>
          {answer.value.map((entry) => (
            <Entry key={entry.id} sessionId={sessionId} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

function NotListed({ failure, again }: { failure: FailureId; again: () => void }) {
  const retry = (
    <Button size="small" onClick={again}>
      {intakeWording.tryAgain}
    </Button>
  );
  return <ImportFailure failure={failure} actions={retry} />;
}

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function Entry({ sessionId, entry }: { sessionId: SessionId; entry: Import }) {
  const { now, busy, failure, undo } = useUndo(sessionId, entry);
  return (
    <li>
      <div className={styles.entry}>
        <div className={styles.entryText}>
          <strong>{now.fileName}</strong>
          <p>{earlier.entry(now.cards, now.themes)}</p>
          <p className={styles.quiet}>{earlier.by(now.byName, when.format(now.createdAt))}</p>
        </div>
        {now.undoneAt !== null && <Tag>{earlier.undone}</Tag>}
        {now.undoneAt === null && now.undoable && (
          <Button size="small" busy={busy} onClick={undo} aria-label={earlier.undo(now.fileName)}>
            {busy ? intakeWording.undoing : intakeWording.undo}
          </Button>
        )}
      </div>
      {failure && <ImportFailure failure={failure} />}
    </li>
  );
}
