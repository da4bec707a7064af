import type { Engagement } from '@heard/shared/engagement/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listEngagements } from '../api/engagement.ts';
import { ArchiveTabs } from '../organiser/ArchiveTabs.tsx';
import { OrganiserFrame, OrganiserRefused, OrganiserWaiting } from '../organiser/OrganiserFrame.tsx';
import styles from '../organiser/organiser.module.css';
import { PageHeading } from '../page/PageHeading.tsx';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { PeopleIcon, PlusIcon } from '../ui/icon/Icon.tsx';
import { engagementWording as words } from '../wording/engagement.ts';
import { organiserWording } from '../wording/organiser.ts';
import { EngagementForm } from './EngagementForm.tsx';
import { EngagementRow } from './EngagementRow.tsx';
import { engagementQueries } from './queries.ts';

/** The organiser's engagements. */
export function EngagementsPage() {
  const { data, refetch } = useQuery({ queryKey: engagementQueries.list, queryFn: listEngagements });
  if (!data) return <OrganiserWaiting title={words.listTitle} says={organiserWording.opening} />;
  if (!data.ok) {
    return <OrganiserRefused title={words.listTitle} failure={data.failure} again={() => void refetch()} />;
  }
  return <Engagements engagements={data.value} onChange={() => void refetch()} />;
}

interface EngagementsProps {
  readonly engagements: readonly Engagement[];
  readonly onChange: () => void;
}

function Engagements({ engagements, onChange }: EngagementsProps) {
  const [making, setMaking] = useState(false);
  const make = (
    <Button variant="primary" icon={<PlusIcon aria-hidden="true" />} onClick={() => setMaking(true)}>
      {words.make}
    </Button>
  );
  const done = () => {
    setMaking(false);
    onChange();
  };
  return (
    <OrganiserFrame>
      <div className={styles.head}>
        <div className={styles.headText}>
          <PageHeading title={words.listTitle} />
          <p className={styles.quiet}>{words.listIntro}</p>
        </div>
        {engagements.length > 0 && make}
      </div>
      {engagements.length === 0 ? (
        <EmptyState title={words.emptyTitle} icon={<PeopleIcon aria-hidden="true" />} action={make}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <ArchiveTabs items={engagements} words={words}>
          {(shown) => <EngagementList engagements={shown} onChange={onChange} />}
        </ArchiveTabs>
      )}
      {making && <EngagementForm onDone={done} onClose={() => setMaking(false)} />}
    </OrganiserFrame>
  );
}

function EngagementList({ engagements, onChange }: EngagementsProps) {
  if (engagements.length === 0) return <p className={styles.quiet}>{words.emptyActive}</p>;
  return (
    <ul className={styles.list}>
      {engagements.map((engagement) => (
        <EngagementRow key={engagement.id} engagement={engagement} onChange={onChange} />
      ))}
    </ul>
  );
}
