import type { SessionId } from '@heard/shared/id';
import type { Session } from '@heard/shared/session/contract';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { roomWording } from '../wording/room.ts';
import { FailurePage } from './FailurePage.tsx';
import { Room } from './Room.tsx';
import { useLiveSession, useSession } from './use-session.ts';

/** A session as one of its people sees it: the board or the list, live. */
export function SessionPage({ sessionId }: { readonly sessionId: SessionId }) {
  const { data } = useSession(sessionId);
  if (data === undefined) return <Opening />;
  if (!data.ok) return <FailurePage failure={data.failure} />;
  return <OpenSession key={data.value.epoch} session={data.value} />;
}

function OpenSession({ session }: { readonly session: Session }) {
  const live = useLiveSession(session);
  return live === null ? <Opening /> : <Room session={session} live={live} />;
}

function Opening() {
  return (
    <main>
      <Spinner>{roomWording.opening}</Spinner>
    </main>
  );
}
