import type { FailureId } from '@heard/shared/failure';
import type { ReactNode } from 'react';
import { Banner } from '../ui/feedback/Banner.tsx';
import { wordsOfCall } from './call-failure.ts';

interface FailureBannerProps {
  readonly failure: FailureId;
  /** Other words than those of a call. */
  readonly words?: ReturnType<typeof wordsOfCall>;
  /** Buttons or links that lead on. */
  readonly actions?: ReactNode;
}

/** What happened, what is safe and what to do next, after a call to the server was refused or not reached. */
export function FailureBanner({ failure, words = wordsOfCall(failure), actions }: FailureBannerProps) {
  const { what, safe, next } = words;
  return (
    <Banner
      tone={failure === 'offline' ? 'offline' : 'danger'}
      title={what}
      announce="alert"
      actions={actions}
    >
      {[safe, next].filter(Boolean).join(' ')}
    </Banner>
  );
}
