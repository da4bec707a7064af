import type { SessionId } from '@heard/shared/id';
import { PageHeading } from '../page/PageHeading.tsx';
import { pageWording } from '../wording/page.ts';

/** Stands in until the page is there. */
export function ReportPage({ sessionId }: { readonly sessionId: SessionId }) {
  return (
    <main data-session={sessionId}>
      <PageHeading title={pageWording.product} />
    </main>
  );
}
