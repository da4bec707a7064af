import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { readOrganiser } from '../api/organiser.ts';
import { makeExample } from '../api/session.ts';
import { Brand } from '../page/Brand.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { PageHeading } from '../page/PageHeading.tsx';
import { paths } from '../page/paths.ts';
import { ReadingSettings } from '../page/ReadingSettings.tsx';
import { useAct } from '../page/use-act.ts';
import { CodeForm } from '../participant/CodeForm.tsx';
import { Button, buttonLook } from '../ui/button/Button.tsx';
import { PeopleIcon } from '../ui/icon/Icon.tsx';
import { Page, TopBar } from '../ui/layout/Page.tsx';
import { frontDoorWording as words } from '../wording/front-door.ts';
import { FrontDoorStory } from './FrontDoorStory.tsx';
import styles from './front-door.module.css';

/** What Heard is for, within seconds, and the three ways in: a code, an example, the organiser's key. */
export function FrontDoorPage() {
  return (
    <Page bar={<TopBar brand={<Brand />} actions={<OrganiserLink />} />} width="wide">
      <div className={styles.hero}>
        <div className={styles.promise}>
          <PageHeading title={words.windowTitle} className={styles.heading}>
            {words.promise}
          </PageHeading>
          <p className={styles.lead}>{words.lead}</p>
        </div>
        <JoinBox />
        <Example />
      </div>
      <FrontDoorStory />
      <ReadingSettings />
    </Page>
  );
}

function OrganiserLink() {
  const { data } = useQuery({ queryKey: ['organiser'], queryFn: readOrganiser });
  const signedIn = data?.ok === true && data.value.signedIn;
  return (
    <Link
      href={signedIn ? paths.engagements : paths.signIn}
      className={buttonLook({ variant: 'secondary', size: 'normal' })}
    >
      <PeopleIcon aria-hidden="true" />
      {signedIn ? words.engagements : words.signIn}
    </Link>
  );
}

function JoinBox() {
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  return (
    <section className={styles.join} aria-labelledby="join-title">
      <h2 id="join-title">{words.joinTitle}</h2>
      <CodeForm typed={typed} onType={setTyped} onCode={(code) => go(paths.join(code))} />
      <p className={styles.scan}>{words.scanHint}</p>
    </section>
  );
}

function Example() {
  const [, go] = useLocation();
  const { run, busy, failure } = useAct();
  const start = async () => {
    const made = await run(makeExample);
    if (made.ok) go(paths.session(made.value.sessionId));
  };
  return (
    <div className={styles.example}>
      <Button size="large" busy={busy} onClick={() => void start()}>
        {busy ? words.tryingIt : words.tryIt}
      </Button>
      <p className={styles.exampleHint}>{words.tryItHint}</p>
      {failure && <FailureBanner failure={failure} />}
    </div>
  );
}
