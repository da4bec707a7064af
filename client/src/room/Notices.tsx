import type { Session } from '@heard/shared/session/contract';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useConnection } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { roomWording as words } from '../wording/room.ts';
import styles from './room.module.css';

/** What everybody in the room must know before they go on; nothing while all is well. */
export function Notices({ session }: { readonly session: Session }) {
  const connection = useConnection();
  return (
    <div className={styles.notices}>
      {(connection.is === 'not saved' || connection.is === 'refused') && (
        <FailureBanner
          failure={connection.failure}
          actions={
            connection.is === 'refused' && <Button onClick={() => location.reload()}>{words.reload}</Button>
          }
        />
      )}
      {session.archived && <Banner tone="info">{words.archived}</Banner>}
      {!session.archived && session.me.role === 'viewer' && <Banner tone="info">{words.viewer}</Banner>}
    </div>
  );
}
