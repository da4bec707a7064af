import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { Session } from '@heard/shared/session/contract';
import { useEffect, useState } from 'react';
import { dismissActs, showToast } from '../ui/feedback/ToastRegion.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { roomWording } from '../wording/room.ts';
import { FailurePage } from './FailurePage.tsx';
import { Opening } from './Opening.tsx';
import { Room } from './Room.tsx';
import { type Seat, takeSeat } from './seat.ts';
import { useLiveSession, useSession } from './use-session.ts';

/** A session as one of its people sees it: the board or the list, live. */
export function SessionPage({ sessionId }: { readonly sessionId: SessionId }) {
  const { data } = useSession(sessionId);
  const [ended, setEnded] = useState<FailureId | null>(null);
  const [seat] = useState(takeSeat);
  useRenewal(seat, data?.ok ? data.value.epoch : null);
  const failure = data?.ok === false ? data.failure : ended;
  if (failure !== null) return <FailurePage sessionId={sessionId} failure={failure} />;
  if (!data?.ok) return <OpeningPage />;
  return <OpenSession key={data.value.epoch} session={data.value} seat={seat} onEnd={setEnded} />;
}

interface OpenSessionProps {
  readonly session: Session;
  readonly seat: Seat;
  readonly onEnd: (failure: FailureId) => void;
}

function OpenSession({ session, seat, onEnd }: OpenSessionProps) {
  const live = useLiveSession(session);
  const [isRenewed] = useState(() => seat.epoch !== null && seat.epoch !== session.epoch);
  return live === null ? <OpeningPage /> : <Room {...{ session, seat, isRenewed, live, onEnd }} />;
}

/** Who was in the room when its board was replaced is told why it looks different; who comes later is not. */
function useRenewal(seat: Seat, epoch: number | null): void {
  useEffect(() => {
    if (epoch === null) return;
    if (seat.epoch !== null && seat.epoch !== epoch) {
      dismissActs();
      if (!seat.isErasing) showToast(roomWording.renewed);
      seat.isErasing = false;
    }
    seat.epoch = epoch;
  }, [seat, epoch]);
}

function OpeningPage() {
  return (
    <Page width="full">
      <Opening />
    </Page>
  );
}
