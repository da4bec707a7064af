import type { FailureId } from '@heard/shared/failure';
import type { Door, JoinPreview } from '@heard/shared/participant/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import type { Answer, Refusal } from '../api/call.ts';
import { lookAtSession } from '../api/participant.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useSecretFragment } from '../page/fragment.ts';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { ReadingSettings } from '../page/ReadingSettings.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { Page, Stack, TopBar } from '../ui/layout/Page.tsx';
import { participantWording as words } from '../wording/participant.ts';
import { CodeForm } from './CodeForm.tsx';
import { JoinForm } from './JoinForm.tsx';
import { JoinHeader, SessionPurpose } from './JoinHeader.tsx';

/** `/j/CODE`, the same with a secret behind the #, or `/j` to type the code here. */
export function JoinPage({ code }: { readonly code: string }) {
  const [, go] = useLocation();
  const secret = useSecretFragment();
  // A code typed after a link was refused counts instead of the link.
  const [refusedSecret, setRefusedSecret] = useState('');
  const type = (typed: string) => {
    setRefusedSecret(secret);
    if (typed !== code) go(paths.join(typed), { replace: code !== '' });
  };
  if (secret !== '' && secret !== refusedSecret) {
    return <Look key={secret} door={{ secret }} code={code} onType={type} />;
  }
  if (code !== '') return <Look key={code} door={{ code }} code={code} onType={type} />;
  return <CodePage typedBefore="" onType={type} />;
}

interface LookProps {
  readonly door: Door;
  readonly code: string;
  readonly onType: (code: string) => void;
}

/** Asks what stands behind the door, and shows it or why not. */
function Look({ door, code, onType }: LookProps) {
  const { data, isFetching, refetch } = useQuery<Answer<JoinPreview>>({
    queryKey: ['look', door],
    queryFn: () => lookAtSession(door),
    // Whether this device has joined changes by joining, so an answer is never kept for another visit.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const again = () => void refetch();
  const type = (typed: string) => {
    onType(typed);
    if ('code' in door && door.code === typed) again();
  };
  if (data?.ok) return <Entrance preview={data.value} door={door} />;
  if (!data) return <WaitingPage />;
  return <CodePage typedBefore={code} onType={type} refusal={data} busy={isFetching} again={again} />;
}

function Entrance({ preview, door }: { readonly preview: JoinPreview; readonly door: Door }) {
  const [, go] = useLocation();
  const session = paths.session(preview.sessionId);
  if (preview.joined) return <Redirect to={session} replace />;
  return (
    <Page bar={<JoinHeader preview={preview} />} width="narrow">
      <Stack gap={5}>
        <SessionPurpose preview={preview} />
        <JoinForm door={door} onJoined={() => go(session, { replace: true })} />
      </Stack>
      <ReadingSettings />
    </Page>
  );
}

function WaitingPage() {
  return (
    <Page bar={<TopBar brand={<Brand />} />} width="narrow">
      <Stack>
        <PageHeading title={words.codeTitle} />
        <Spinner>{words.looking}</Spinner>
      </Stack>
    </Page>
  );
}

interface CodePageProps {
  readonly typedBefore: string;
  readonly onType: (code: string) => void;
  readonly refusal?: Refusal;
  readonly busy?: boolean;
  readonly again?: () => void;
}

/** Failures that the same door may no longer answer with a moment later. */
const passing: readonly FailureId[] = [
  'offline',
  'too-many-requests',
  'server-stopping',
  'unexpected',
  'door-closed',
  'not-saved',
];

function CodePage({ typedBefore, onType, refusal, busy = false, again }: CodePageProps) {
  const [typed, setTyped] = useState(typedBefore);
  const retry = refusal && passing.includes(refusal.failure) && (
    <Button busy={busy} onClick={again}>
      {words.tryAgain}
    </Button>
  );
  return (
    <Page bar={<TopBar brand={<Brand />} />} width="narrow">
      <Stack gap={5}>
        <Stack gap={2}>
          <PageHeading title={words.codeTitle} />
          <p>{words.codeIntro}</p>
        </Stack>
        {refusal && <FailureBanner failure={refusal.failure} actions={retry} />}
        <CodeForm typed={typed} onType={setTyped} onCode={onType} busy={busy} />
      </Stack>
      <ReadingSettings />
    </Page>
  );
}
