import type { EngagementId } from '@heard/shared/id';
import type { SessionSummary } from '@heard/shared/session/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listSessions } from '../api/engagement.ts';
import { ArchiveTabs } from '../organiser/ArchiveTabs.tsx';
import styles from '../organiser/organiser.module.css';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { BoardIcon, PlusIcon } from '../ui/icon/Icon.tsx';
import { pageWording } from '../wording/page.ts';
import { sessionWording as words } from '../wording/session.ts';
import { SessionForm } from './SessionForm.tsx';
import { SessionRow } from './SessionRow.tsx';

interface SessionListProps {
  readonly engagementId: EngagementId;
  /** The engagement is archived: nothing new is made in it. */
  readonly archived: boolean;
  /** The engagement counts its sessions. */
  readonly onChange: () => void;
}

/** The sessions of an engagement. */
export function SessionList({ engagementId, archived, onChange }: SessionListProps) {
  const [making, setMaking] = useState(false);
  const { data, refetch } = useQuery({
    queryKey: ['engagement', engagementId, 'sessions'],
    queryFn: () => listSessions(engagementId),
  });
  const changed = () => {
    setMaking(false);
    void refetch();
    onChange();
  };
  const make = (
    <Button variant="primary" icon={<PlusIcon aria-hidden="true" />} onClick={() => setMaking(true)}>
      {words.make}
    </Button>
  );
  const some = data?.ok === true && data.value.length > 0;
  return (
    <section aria-labelledby="sessions-title">
      <div className={styles.sectionHead}>
        <h2 id="sessions-title">{words.listTitle}</h2>
        {some && !archived && make}
      </div>
      {!data && <Spinner>{pageWording.loading}</Spinner>}
      {data?.ok === false && (
        <FailureBanner
          failure={data.failure}
          actions={<Button onClick={() => void refetch()}>{pageWording.tryAgain}</Button>}
        />
      )}
      {data?.ok === true && !some && (
        <EmptyState
          title={words.emptyTitle}
          icon={<BoardIcon aria-hidden="true" />}
          action={!archived && make}
        >
          {words.emptyText}
        </EmptyState>
      )}
      {some && <Rows sessions={data.value} onChange={changed} />}
      {making && (
        <SessionForm engagementId={engagementId} onDone={changed} onClose={() => setMaking(false)} />
      )}
    </section>
  );
}

interface RowsProps {
  readonly sessions: readonly SessionSummary[];
  readonly onChange: () => void;
}

function Rows({ sessions, onChange }: RowsProps) {
  return (
    <ArchiveTabs items={sessions} words={words}>
      {(shown) =>
        shown.length === 0 ? (
          <p className={styles.quiet}>{words.emptyActive}</p>
        ) : (
          <ul className={styles.list}>
            {shown.map((session) => (
              <SessionRow key={session.id} session={session} onChange={onChange} />
            ))}
          </ul>
        )
      }
    </ArchiveTabs>
  );
}
