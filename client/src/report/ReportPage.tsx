import type { SessionId } from '@heard/shared/id';
import { PageHeading } from '../page/PageHeading.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';

/** Stands in until the page is there. */
export function ReportPage({ sessionId }: { readonly sessionId: SessionId }) {
  return (
    <Page>
      <div data-session={sessionId}>
        <PageHeading title={pageWording.product} />
      </div>
    </Page>
  );
}
