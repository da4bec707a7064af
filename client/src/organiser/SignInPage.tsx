import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { signIn } from '../api/organiser.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useSecretFragment } from '../page/fragment.ts';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { ReadingSettings } from '../page/ReadingSettings.tsx';
import { useAct } from '../page/use-act.ts';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { Page, Stack, TopBar } from '../ui/layout/Page.tsx';
import { organiserWording as words } from '../wording/organiser.ts';
import { SignInForm } from './SignInForm.tsx';

/** The organiser key stands behind the # of the link that the server prints, or is typed here. */
export function SignInPage() {
  const enter = useEnter();
  const { busy, failure } = useSignInByLink(enter);
  return (
    <Page bar={<TopBar brand={<Brand />} />} width="narrow">
      <Stack gap={5}>
        <Stack gap={2}>
          <PageHeading title={words.signInTitle} />
          <p>{words.signInIntro}</p>
        </Stack>
        {failure && <FailureBanner failure={failure} />}
        {busy ? <Spinner>{words.signingIn}</Spinner> : <SignInForm onSignedIn={enter} />}
        <p>
          <Link href={paths.join('')}>{words.joinInstead}</Link>
        </p>
      </Stack>
      <ReadingSettings />
    </Page>
  );
}

/** Goes to the engagements, with nothing remembered of when nobody was signed in. */
function useEnter(): () => void {
  const [, go] = useLocation();
  const queries = useQueryClient();
  return () => {
    void queries.resetQueries();
    go(paths.engagements, { replace: true });
  };
}

function useSignInByLink(enter: () => void) {
  const key = useSecretFragment();
  const { run, busy, failure } = useAct();
  const tried = useRef('');
  useEffect(() => {
    if (key === '' || tried.current === key) return;
    tried.current = key;
    void run(() => signIn(key)).then((answer) => {
      if (answer.ok) enter();
    });
  });
  return { busy, failure };
}
