import type { SessionId } from '@heard/shared/id';
import { documentOf, type ReportModel, reportWords, wholeReport } from '@heard/shared/report';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { readReport } from '../api/report.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { ReadingSettings } from '../page/ReadingSettings.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { BackIcon } from '../ui/icon/Icon.tsx';
import { Page, Stack, TopBar } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';
import { reportWording as words } from '../wording/report.ts';
import { ReportControls } from './ReportControls.tsx';
import { ReportView } from './ReportView.tsx';
import styles from './report.module.css';

/** Milliseconds between two looks at the board while the page is in sight. */
const freshFor = 15_000;

/** The report as it would be now, what to put into it, and the downloads. */
export function ReportPage({ sessionId }: { readonly sessionId: SessionId }) {
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['report', sessionId],
    queryFn: () => readReport(sessionId),
    refetchInterval: freshFor,
  });
  const again = () => void refetch();
  if (data?.ok) {
    return (
      <Frame sessionId={sessionId} wide>
        <Report sessionId={sessionId} model={data.value} again={again} busy={isFetching} />
      </Frame>
    );
  }
  return (
    <Frame sessionId={sessionId}>
      <Stack>
        <PageHeading title={words.title} />
        {data ? (
          <FailureBanner
            failure={data.failure}
            actions={<Button onClick={again}>{pageWording.tryAgain}</Button>}
          />
        ) : (
          <Spinner>{words.opening}</Spinner>
        )}
      </Stack>
    </Frame>
  );
}

interface FrameProps {
  readonly sessionId: SessionId;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

function Frame({ sessionId, wide = false, children }: FrameProps) {
  return (
    <Page bar={<TopBar brand={<Brand />} />} width={wide ? 'wide' : 'reading'}>
      <Link href={paths.session(sessionId)} className={styles.back}>
        <BackIcon aria-hidden="true" />
        {words.backToBoard}
      </Link>
      {children}
      <ReadingSettings />
    </Page>
  );
}

interface ReportProps {
  readonly sessionId: SessionId;
  readonly model: ReportModel;
  readonly again: () => void;
  readonly busy: boolean;
}

/** What is included is chosen here and drawn at once; the server is asked only for the board's latest state. */
function Report({ sessionId, model, again, busy }: ReportProps) {
  const [options, setOptions] = useState(wholeReport);
  const report = useMemo(() => documentOf({ ...model, options }), [model, options]);
  return (
    <>
      <div className={styles.head}>
        <PageHeading title={words.title} />
        <p className={styles.hint}>{words.updated(reportWords.moment(model))}</p>
        <Button variant="quiet" size="small" busy={busy} onClick={again}>
          {words.refresh}
        </Button>
      </div>
      <div className={styles.columns}>
        <ReportControls sessionId={sessionId} model={model} options={options} onOptions={setOptions} />
        <article className={styles.paper} aria-label={words.preview}>
          <ReportView report={report} />
        </article>
      </div>
    </>
  );
}
