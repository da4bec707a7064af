import type { FailureId } from '@heard/shared/failure';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { signOut } from '../api/organiser.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { ReadingSettings } from '../page/ReadingSettings.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { LeaveIcon } from '../ui/icon/Icon.tsx';
import { Page, Stack, TopBar } from '../ui/layout/Page.tsx';
import { organiserWording as words } from '../wording/organiser.ts';
import { pageWording } from '../wording/page.ts';
import { SignInForm } from './SignInForm.tsx';

/** The frame around the organiser's pages. */
export function OrganiserFrame({ children }: { readonly children: ReactNode }) {
  return (
    <Page bar={<TopBar brand={<Brand />} actions={<SignOutButton />} />} width="wide">
      {children}
      <ReadingSettings />
    </Page>
  );
}

function SignOutButton() {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const { run, busy } = useAct();
  const leave = async () => {
    if (!(await run(signOut)).ok) return;
    // Nothing of what the organiser saw stays in this browser.
    queries.clear();
    go(paths.frontDoor);
  };
  return (
    <Button variant="quiet" icon={<LeaveIcon aria-hidden="true" />} busy={busy} onClick={() => void leave()}>
      {words.signOut}
    </Button>
  );
}

/** While an organiser's page waits for the server. */
export function OrganiserWaiting({ title, says }: { readonly title: string; readonly says: string }) {
  return (
    <OrganiserFrame>
      <PageHeading title={title} />
      <Spinner>{says}</Spinner>
    </OrganiserFrame>
  );
}

interface OrganiserRefusedProps {
  readonly title: string;
  readonly failure: FailureId;
  readonly again: () => void;
  readonly links?: ReactNode;
}

/** Why an organiser's page can't be shown. Whoever isn't signed in can do that right here. */
export function OrganiserRefused({ title, failure, again, links }: OrganiserRefusedProps) {
  const queries = useQueryClient();
  if (failure === 'not-signed-in') {
    return (
      <Page bar={<TopBar brand={<Brand />} />} width="narrow">
        <Stack gap={5}>
          <Stack gap={2}>
            <PageHeading title={words.signInTitle} />
            <p>{words.signInIntro}</p>
          </Stack>
          <SignInForm onSignedIn={() => void queries.resetQueries()} />
        </Stack>
      </Page>
    );
  }
  return (
    <OrganiserFrame>
      <Stack>
        <PageHeading title={title} />
        <FailureBanner failure={failure} actions={<Button onClick={again}>{pageWording.tryAgain}</Button>} />
        {links}
      </Stack>
    </OrganiserFrame>
  );
}
