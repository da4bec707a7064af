import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { useEffect } from 'react';
import { draftKey, forgetDraft, tabStorage } from '../list/draft.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { forgetLocalCopies } from '../sync/index.ts';
import { Button, ButtonLink } from '../ui/button/Button.tsx';
import { Page, Row, Stack, TopBar } from '../ui/layout/Page.tsx';
import { roomWording } from '../wording/room.ts';
import { authorHere } from './use-session.ts';

/** Shown in place of a session that cannot be opened: why, what is safe, and where to go. */
interface FailurePageProps {
  readonly sessionId: SessionId;
  readonly failure: FailureId;
}

export function FailurePage({ sessionId, failure }: FailurePageProps) {
  const author = authorHere(sessionId);
  // Who was inside a moment ago, and has never joined, was erased.
  const erased = failure === 'not-joined' && author !== undefined;
  const over = failure === 'removed' || failure === 'session-gone' || erased;
  useEffect(() => {
    if (!over) return;
    void forgetLocalCopies(sessionId);
    if (author !== undefined) forgetDraft(tabStorage, draftKey(author));
  }, [over, sessionId, author]);
  // Loading the page again would say the same.
  const isOutside = failure === 'not-joined' || over;
  return (
    <Page bar={<TopBar brand={<Brand />} />} width="narrow">
      <Stack gap={5}>
        <PageHeading title={roomWording.notOpened} />
        <FailureBanner failure={failure} />
        <Row>
          {!isOutside && (
            <Button variant="primary" onClick={() => location.reload()}>
              {roomWording.reload}
            </Button>
          )}
          {failure !== 'removed' && (
            <ButtonLink variant={isOutside ? 'primary' : 'secondary'} href={paths.join('')}>
              {roomWording.join}
            </ButtonLink>
          )}
          <ButtonLink variant="quiet" href={paths.frontDoor}>
            {roomWording.frontDoor}
          </ButtonLink>
        </Row>
      </Stack>
    </Page>
  );
}
