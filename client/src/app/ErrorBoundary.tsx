import { Component, type ReactNode } from 'react';
import { paths } from '../page/paths.ts';
import { Button, ButtonLink } from '../ui/button/Button.tsx';
import { Page, Row } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';
import styles from './app.module.css';

interface State {
  readonly broken: boolean;
}

/** Shows plain words where a page failed by a defect, or its file could not be loaded. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { title, safe, next, reload, home } = pageWording.broken;
    return (
      <Page width="narrow">
        <div className={styles.message}>
          <h1>{title}</h1>
          <p>
            {safe} {next}
          </p>
          <Row>
            <Button variant="primary" onClick={() => window.location.reload()}>
              {reload}
            </Button>
            <ButtonLink href={paths.frontDoor}>{home}</ButtonLink>
          </Row>
        </div>
      </Page>
    );
  }
}
