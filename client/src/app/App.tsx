import { isId } from '@heard/shared/id';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';
import styles from './app.module.css';
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
const SessionPage = lazy(async () => ({ default: (await import('../room/SessionPage.tsx')).SessionPage }));
const ReportPage = lazy(async () => ({ default: (await import('../report/ReportPage.tsx')).ReportPage }));

/** While the file of a page is on its way; shown only after a moment, so that quick pages do not flash. */
function Opening() {
  return (
    <Page width="narrow">
      <div className={styles.opening}>
        <Spinner>{pageWording.loading}</Spinner>
      </div>
    </Page>
  );
}

/** Which page stands at which address. */
export function App() {
  return (
    <Suspense fallback={<Opening />}>
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
