import { Component, type ReactNode } from 'react';
import { paths } from '../page/paths.ts';
import { pageWording } from '../wording/page.ts';

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
      <main>
        <h1>{title}</h1>
        <p>
          {safe} {next}
        </p>
        <button type="button" onClick={() => window.location.reload()}>
          {reload}
        </button>
        <a href={paths.frontDoor}>{home}</a>
      </main>
    );
  }
}
