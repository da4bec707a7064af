import type { FailureId } from '@heard/shared/failure';
import type { ReactNode } from 'react';
import { wordsOfCall } from '../page/call-failure.ts';
import { Banner } from '../ui/feedback/Banner.tsx';
import { intakeWording } from '../wording/intake.ts';

type Props = { failure: FailureId; title?: string; kept?: boolean; actions?: ReactNode };

/** What went wrong with an import. Offline has words of its own here: notes being brought in are not shared by themselves. */
export function ImportFailure({ failure, title, kept = false, actions }: Props) {
  const { what, safe, next } = wordsOfCall(failure);
  return (
    <Banner
      tone={failure === 'offline' ? 'offline' : 'danger'}
      title={title}
      announce="alert"
      actions={actions}
    >
      {failure === 'offline'
        ? intakeWording.offline
        : [what, kept ? intakeWording.kept : safe, next].filter(Boolean).join(' ')}
    </Banner>
  );
}
