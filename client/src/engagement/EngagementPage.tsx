import type { Engagement } from '@heard/shared/engagement/contract';
import type { EngagementId } from '@heard/shared/id';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { archiveEngagement, readEngagement } from '../api/engagement.ts';
import { OrganiserFrame, OrganiserRefused, OrganiserWaiting } from '../organiser/OrganiserFrame.tsx';
import styles from '../organiser/organiser.module.css';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { useAct } from '../page/use-act.ts';
import { SessionList } from '../session/SessionList.tsx';
import { Button } from '../ui/button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Banner } from '../ui/feedback/Banner.tsx';
import { BackIcon } from '../ui/icon/Icon.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { engagementWording as words } from '../wording/engagement.ts';
import { organiserWording } from '../wording/organiser.ts';
import { EngagementActs } from './EngagementActs.tsx';
import { EngagementFacts } from './EngagementRow.tsx';
import { engagementQueries } from './queries.ts';

/** One engagement with its sessions. */
export function EngagementPage({ engagementId }: { readonly engagementId: EngagementId }) {
  const { data, refetch } = useQuery({
    queryKey: engagementQueries.one(engagementId),
    queryFn: () => readEngagement(engagementId),
  });
  if (!data) return <OrganiserWaiting title={words.details} says={words.opening} />;
  const again = () => void refetch();
  if (data.ok) return <EngagementDetails engagement={data.value} onChange={again} />;
  return (
    <OrganiserRefused title={words.details} failure={data.failure} again={again} links={<BackToList />} />
  );
}

function BackToList() {
  return (
    <Link href={paths.engagements} className={styles.back}>
      <BackIcon aria-hidden="true" />
      {words.backToList}
    </Link>
  );
}

interface EngagementDetailsProps {
  readonly engagement: Engagement;
  readonly onChange: () => void;
}

function EngagementDetails({ engagement, onChange }: EngagementDetailsProps) {
  const [, go] = useLocation();
  const { id, title, purpose, level, archivedAt } = engagement;
  return (
    <OrganiserFrame>
      <BackToList />
      <div className={classNames(styles.head, styles.withMenu)}>
        <div className={styles.headText}>
          <PageHeading title={title} />
          <EngagementFacts engagement={engagement} />
        </div>
        <div>
          <EngagementActs
            engagement={engagement}
            onChange={onChange}
            onDeleted={() => go(paths.engagements, { replace: true })}
          />
        </div>
      </div>
      <Stack gap={3}>
        {archivedAt !== null && <ArchivedBanner engagementId={id} onChange={onChange} />}
        {purpose !== '' && <p className={styles.about}>{purpose}</p>}
        <p className={styles.quiet}>{words.levels[level].guide}</p>
      </Stack>
      <SessionList engagementId={id} archived={archivedAt !== null} onChange={onChange} />
    </OrganiserFrame>
  );
}

interface ArchivedBannerProps {
  readonly engagementId: EngagementId;
  readonly onChange: () => void;
}

function ArchivedBanner({ engagementId, onChange }: ArchivedBannerProps) {
  const { run, busy, failure } = useAct();
  const bringBack = async () => {
    if ((await run(() => archiveEngagement(engagementId, false))).ok) onChange();
  };
  return (
    <>
      <Banner
        title={words.archivedBanner}
        actions={
          <Button busy={busy} onClick={() => void bringBack()}>
            {organiserWording.bringBack}
          </Button>
        }
      >
        {words.archivedBannerText}
      </Banner>
      {failure && <FailureBanner failure={failure} />}
    </>
  );
}
