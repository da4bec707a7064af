import { type FailureId, failures } from '@heard/shared/failure';
import type { Session } from '@heard/shared/session/contract';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { type ConnectionState, useConnection } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { roomWording as words } from '../wording/room.ts';
import styles from './room.module.css';
import { UnsentNotes } from './UnsentNotes.tsx';

/** What everybody in the room must know before they go on; nothing while all is well. */
export function Notices({ session }: { readonly session: Session }) {
  const connection = useConnection();
  const failure = failureOf(connection);
  return (
    <div className={styles.notices}>
      {failure !== null && (
        <FailureBanner
          failure={failure}
          words={failures[failure]}
          actions={
            connection.is === 'refused' && <Button onClick={() => location.reload()}>{words.reload}</Button>
          }
        />
      )}
      {connection.is === 'not opened' && (
        <FailureBanner failure="board-unreadable" words={words.cannotOpen} />
      )}
      {session.damaged && (
        <Banner tone="warning" title={words.damaged} announce="status">
          {words.damagedNext}
        </Banner>
      )}
      <UnsentNotes />
      {session.archived && <Banner tone="info">{words.archived}</Banner>}
      {!session.archived && session.me.role === 'viewer' && <Banner tone="info">{words.viewer}</Banner>}
    </div>
  );
}

/** A server that cannot save concerns everybody, also those with nothing of their own to be saved. */
function failureOf(connection: ConnectionState): FailureId | null {
  if (connection.is === 'not saved' || connection.is === 'refused') return connection.failure;
  return connection.is === 'saved so far' ? 'not-saved' : null;
}
