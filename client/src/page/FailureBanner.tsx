import { type FailureId, failures } from '@heard/shared/failure';
import type { ReactNode } from 'react';
import { Banner } from '../ui/feedback/Banner.tsx';
import { pageWording } from '../wording/page.ts';

interface FailureBannerProps {
  readonly failure: FailureId;
  /** Buttons or links that lead on. */
  readonly actions?: ReactNode;
}

/** What happened, what is safe and what to do next, after a call to the server was refused or not reached. */
export function FailureBanner({ failure, actions }: FailureBannerProps) {
  const { what, safe, next } = failure === 'offline' ? pageWording.notReached : wordsOf(failure);
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

function wordsOf(failure: FailureId): { what: string; safe?: string; next: string } {
  return failures[failure];
}
