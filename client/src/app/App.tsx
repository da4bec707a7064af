import { isId } from '@heard/shared/id';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { pageWording } from '../wording/page.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

// Each page is a file of its own, so that a phone that joins does not load the board or the organiser's pages.
const FrontDoorPage = lazy(async () => ({ default: (await import('./FrontDoorPage.tsx')).FrontDoorPage }));
const SignInPage = lazy(async () => ({ default: (await import('../organiser/SignInPage.tsx')).SignInPage }));
const JoinPage = lazy(async () => ({ default: (await import('../participant/JoinPage.tsx')).JoinPage }));
const EngagementsPage = lazy(async () => ({
  default: (await import('../engagement/EngagementsPage.tsx')).EngagementsPage,
}));
const EngagementPage = lazy(async () => ({
  default: (await import('../engagement/EngagementPage.tsx')).EngagementPage,
}));
const SessionPage = lazy(async () => ({ default: (await import('../session/SessionPage.tsx')).SessionPage }));
const ReportPage = lazy(async () => ({ default: (await import('../report/ReportPage.tsx')).ReportPage }));

/** Which page stands at which address. */
export function App() {
  return (
    <Suspense fallback={<p role="status">{pageWording.loading}</p>}>
      <Switch>
        <Route path="/" component={FrontDoorPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/j/:code?">{({ code }) => <JoinPage code={code ?? ''} />}</Route>
        <Route path="/engagements" component={EngagementsPage} />
        <Route path="/engagements/:id">
          {({ id }) =>
            isId('engagement', id) ? <EngagementPage key={id} engagementId={id} /> : <NotFoundPage />
          }
        </Route>
        <Route path="/s/:id">
          {({ id }) => (isId('session', id) ? <SessionPage key={id} sessionId={id} /> : <NotFoundPage />)}
        </Route>
        <Route path="/s/:id/report">
          {({ id }) => (isId('session', id) ? <ReportPage key={id} sessionId={id} /> : <NotFoundPage />)}
        </Route>
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
